import { Body, Controller, Header, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CarrierCalls, type CarrierForm } from '@voortuin/server/calls/carrier-calls';
import { FromCarrier, IdParam } from '../platform/route.ts';

/** What the carrier tells and asks about calls; the guard lets in what it signed and nothing else. */
@ApiExcludeController()
@Controller('carrier/calls')
export class CarrierCallsController {
  constructor(private readonly calls: CarrierCalls) {}

  /** Somebody calls one of our numbers; the number may tell here too that such a call is over. */
  @Post()
  @FromCarrier()
  @Header('content-type', 'text/xml')
  comesIn(@Body() form: CarrierForm): Promise<string> {
    return this.calls.comesIn(form);
  }

  /** How the first leg of a call of ours goes. */
  @Post(':organisationId/:id/status')
  @FromCarrier()
  @Header('content-type', 'text/xml')
  status(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() form: CarrierForm,
  ): Promise<string> {
    return this.calls.status({ organisationId, id }, form);
  }

  /** How a phone goes that is rung: hers, or a colleague's. */
  @Post(':organisationId/:id/legs/:who')
  @FromCarrier()
  @Header('content-type', 'text/xml')
  leg(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Param('who') who: string,
    @Body() form: CarrierForm,
  ): Promise<string> {
    return this.calls.leg({ organisationId, id }, who, form);
  }

  /** The consultant's own phone was picked up and asked for a key. */
  @Post(':organisationId/:id/started')
  @FromCarrier()
  @Header('content-type', 'text/xml')
  started(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() form: CarrierForm,
  ): Promise<string> {
    return this.calls.startsIt({ organisationId, id }, form);
  }

  /** A colleague's phone was picked up; the carrier asks what it says before anybody is connected. */
  @Post(':organisationId/:id/legs/:who/asked')
  @FromCarrier()
  @Header('content-type', 'text/xml')
  asked(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @IdParam('who') who: string,
  ): Promise<string> {
    return this.calls.whispers({ organisationId, id }, who);
  }

  /** What was pressed on it, if anything was. */
  @Post(':organisationId/:id/legs/:who/taken')
  @FromCarrier()
  @Header('content-type', 'text/xml')
  taken(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @IdParam('who') who: string,
    @Body() form: CarrierForm,
  ): Promise<string> {
    return this.calls.takesIt({ organisationId, id }, who, form);
  }

  /** What came of ringing; the carrier asks what is to be done next. */
  @Post(':organisationId/:id/after')
  @FromCarrier()
  @Header('content-type', 'text/xml')
  after(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() form: CarrierForm,
  ): Promise<string> {
    return this.calls.after({ organisationId, id }, form);
  }
}
