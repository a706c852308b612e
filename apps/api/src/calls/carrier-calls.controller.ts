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
