import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { HandedFile } from '@voortuin/server/imports/imports.service';
import { Unreadable } from '@voortuin/server/platform/errors';
import type { FastifyRequest } from 'fastify';

/** The file that came in the field `file`; refused when there is none or when it is too large. */
export const UploadedFile = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<HandedFile> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part?.fieldname !== 'file') {
    part?.file.resume();
    throw new Unreadable(400, 'no-file');
  }
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') return null;
    throw error;
  });
  // When what is too much comes as a piece of its own, the file is cut off without an error.
  if (!bytes || part.file.truncated) throw new Unreadable(413, 'file-too-large');
  return { name: part.filename, bytes };
});
