import { Injectable, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { kindOf } from '@voortuin/contract/platform/fields';
import type { BrokenField } from '@voortuin/contract/platform/problem';
import { BadFields } from '@voortuin/server/platform/errors';

/** Turns what came in into a request class, or refuses it with each field and the rule it breaks. */
@Injectable()
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      exceptionFactory: (errors: ValidationError[]) => new BadFields(errors.flatMap((error) => brokenFields(error))),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'query' ? outOfText(value, metadata) : value, metadata);
  }
}

function brokenFields(error: ValidationError, above = ''): BrokenField[] {
  const field = `${above}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({ field, ...broken(name, message) }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => brokenFields(child, `${field}.`))];
}

/** The contract writes its messages as JSON; what class-validator says of its own accord is put in the same words. */
function broken(name: string, message: string): Omit<BrokenField, 'field'> {
  if (name === 'whitelistValidation') return { rule: 'unknown-field' };
  if (!message.startsWith('{')) return { rule: 'invalid' };
  return JSON.parse(message) as Omit<BrokenField, 'field'>;
}

/** A query is text; its class says which of it are numbers, flags and lists. */
function outOfText(query: unknown, { metatype }: ArgumentMetadata): unknown {
  if (!metatype || typeof query !== 'object' || query === null) return query;
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, read(kindOf(metatype, name), value)]));
}

function read(kind: unknown, value: unknown): unknown {
  if (kind === 'array') return Array.isArray(value) ? value : [value];
  if (value === '') return null;
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  const isNumber = kind === 'integer' || kind === 'number';
  return isNumber && typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value;
}
