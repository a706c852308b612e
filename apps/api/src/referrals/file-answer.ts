import type { ApiBodyOptions } from '@nestjs/swagger';
import { asAttachment } from '@voortuin/domain/referrals/file-name';
import type { SentFile } from '@voortuin/server/referrals/referral-files';
import type { FastifyReply } from 'fastify';

/** How the description of the API tells that a route takes a file. */
export const fileBody: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** Answers a file that a browser keeps and never shows or runs. */
export function sendFile(reply: FastifyReply, { name, mediaType, content }: SentFile): Buffer {
  void reply
    .type(mediaType)
    .header('Content-Disposition', asAttachment(name))
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "default-src 'none'; sandbox");
  return content;
}
