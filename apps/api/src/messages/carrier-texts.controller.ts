import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Attachment } from '@voortuin/domain/messages/kept-text';
import { IncomingTexts } from '@voortuin/server/messages/incoming-texts.service';
import { FromCarrier } from '../platform/route.ts';

/** TwiML that asks the carrier for nothing: what we answer goes out by itself. */
const nothing = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

/** The most pictures that one text can bring. */
const mostAttachments = 10;

/** The carrier tells of a text that came in on one of our numbers. */
@ApiExcludeController()
@Controller('carrier/texts')
export class CarrierTextsController {
  constructor(private readonly texts: IncomingTexts) {}

  /** The same once more, or one for nobody here, is answered alike: the carrier has nothing to try again. */
  @Post()
  @FromCarrier()
  @Header('Content-Type', 'text/xml; charset=utf-8')
  async came(@Body() form: Record<string, unknown>): Promise<string> {
    const said = (name: string): string => (typeof form[name] === 'string' ? form[name].replaceAll('\0', '') : '');
    const sid = said('MessageSid') || said('SmsMessageSid') || said('SmsSid');
    if (sid)
      await this.texts.receive({
        sid: sid.slice(0, 64),
        from: said('From'),
        to: said('To'),
        body: said('Body'),
        attachments: attachmentsOf(said),
      });
    return nothing;
  }
}

function attachmentsOf(said: (name: string) => string): Attachment[] {
  const count = Math.min(Number(said('NumMedia')) || 0, mostAttachments);
  return Array.from({ length: count }, (_, at) => ({
    type: said(`MediaContentType${at}`).slice(0, 100) || 'onbekend',
    url: said(`MediaUrl${at}`).slice(0, 300),
  }));
}
