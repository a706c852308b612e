import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** Documents what a route answers: one of a class, or `[Class]` for a list. 201 may also be 200: the same was there. */
export function Answers(answer: Type | [Type], status: 200 | 201 = 200): MethodDecorator {
  const [type, isArray] = Array.isArray(answer) ? [answer[0], true] : [answer, false];
  const response = (code: 200 | 201, description: string) => ApiResponse({ status: code, description, type, isArray });
  return status === 200
    ? response(200, 'As asked.')
    : applyDecorators(response(201, 'It is new.'), response(200, 'The same was there already.'));
}

/** Documents a page of a list. */
export function AnswersPage(type: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(type),
    ApiResponse({
      status: 200,
      description: 'A page; `next` asks for the page after it.',
      schema: {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(type) } },
          next: { type: 'string', nullable: true },
        },
      },
    }),
  );
}

/** Documents that a route answers nothing but that it is done. */
export const AnswersNothing = (): MethodDecorator => ApiResponse({ status: 204, description: 'Done.' });

/** Documents that a route answers a file, to be kept and not shown. */
export const AnswersFile = (): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'The file.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  });

/** Documents that a route answers a resource of FHIR R4. */
export const AnswersFhir = (): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'A Bundle of FHIR R4.',
    content: {
      'application/fhir+json': {
        schema: {
          type: 'object',
          required: ['resourceType'],
          properties: {
            resourceType: { type: 'string' },
            type: { type: 'string' },
            entry: { type: 'array', items: { type: 'object' } },
          },
        },
      },
    },
  });
