import { Body, Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { TextCallbacks } from '@voortuin/server/messages/text-callbacks';
import { FromCarrier, IdParam } from '../platform/route.ts';

/** What the carrier tells about a text that we handed over. */
@ApiExcludeController()
@Controller('carrier/texts')
export class TextCallbacksController {
  constructor(private readonly callbacks: TextCallbacks) {}

  /** One step of a text of ours. */
  @Post(':organisationId/:id')
  @FromCarrier()
  async hear(
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() form: Record<string, unknown>,
  ): Promise<string> {
    const [sid, status, errorCode] = ['MessageSid', 'MessageStatus', 'ErrorCode'].map((name) => word(form[name]));
    if (sid && status) await this.callbacks.hear(organisationId, id, { sid, status, errorCode });
    return '';
  }
}

/** A word of the carrier; anything else is none. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^\w{1,64}$/.test(value) ? value : null;
}
