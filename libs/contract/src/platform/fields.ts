import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import * as rules from './rules.ts';

/** Whether a field may be left out or emptied with null. */
export interface FieldOptions {
  optional?: boolean;
}

type Make = (options?: FieldOptions) => PropertyDecorator;

/** A line or a page of text; white space around it is dropped and nothing is left as null. */
export const Text = (max: number, options: FieldOptions & { min?: number } = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() || (options.optional ? null : '') : value)),
    ruled(rules.text(max, options.min), { type: 'string', maxLength: max, minLength: options.min ?? 1 }, options),
  );

/** Text that is taken to the letter, such as a password. */
export const Secret = (max: number, min = 1): PropertyDecorator =>
  ruled(rules.text(max, min), { type: 'string', maxLength: max, minLength: min, format: 'password' }, {});

/** One of a list of codes. */
export const OneOf = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  ruled(rules.oneOf(choices), { type: 'string', enum: [...choices] }, options);

/** Several of a list of codes. */
export const SomeOf = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  ruled(
    rules.many(rules.oneOf(choices), choices.length),
    { type: 'array', items: { type: 'string', enum: [...choices] } },
    options,
  );

/** Several days of the week: 1 is Monday, 7 is Sunday. */
export const Weekdays: Make = (options = {}) =>
  ruled(
    rules.many(rules.whole(1, 7), 7),
    { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 }, maxItems: 7 },
    options,
  );

/** A whole number from `min` to `max`. */
export const Whole = (min: number, max: number, options: FieldOptions = {}): PropertyDecorator =>
  ruled(rules.whole(min, max), { type: 'integer', minimum: min, maximum: max }, options);

/** A number from `min` to `max`. */
export const Amount = (min: number, max: number, options: FieldOptions = {}): PropertyDecorator =>
  ruled(rules.amount(min, max), { type: 'number', minimum: min, maximum: max }, options);

/** True or false. */
export const Flag: Make = (options = {}) => ruled(rules.flag, { type: 'boolean' }, options);
/** A calendar date, `YYYY-MM-DD`. */
export const Day: Make = (options = {}) => ruled(rules.day, { type: 'string', format: 'date' }, options);
/** An instant with its offset. */
export const Instant: Make = (options = {}) => ruled(rules.instant, { type: 'string', format: 'date-time' }, options);
/** An hour and minute of the day, `HH:MM`. */
export const ClockTime: Make = (options = {}) => ruled(rules.clockTime, { type: 'string', example: '19:00' }, options);
/** A UUID. */
export const Id: Make = (options = {}) => ruled(rules.id, { type: 'string', format: 'uuid' }, options);
/** An e-mail address. */
export const Email: Make = (options = {}) => ruled(rules.email, { type: 'string', format: 'email' }, options);
/** A Dutch postcode without its space. */
export const Postcode: Make = (options = {}) =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.replace(/\s/g, '').toUpperCase() || null : value)),
    ruled(rules.postcode, { type: 'string', example: '4611KE' }, options),
  );

/** Several ids, at most `max`. */
export const Ids = (max: number, options: FieldOptions = {}): PropertyDecorator =>
  ruled(
    rules.many(rules.id, max),
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max },
    options,
  );

/** A part with fields of its own. */
export const Part = <T extends object>(part: new () => T, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    absent(options),
    ValidateNested({ message: '{"rule":"not-a-part"}' }),
    Type(() => part),
    ApiProperty({ type: part, required: !options.optional, nullable: options.optional }),
  );

/** A list of at most `max` parts with fields of their own. */
export const Parts = <T extends object>(
  part: new () => T,
  max: number,
  options: FieldOptions = {},
): PropertyDecorator =>
  applyDecorators(
    absent(options),
    IsArray({ message: '{"rule":"not-a-list"}' }),
    ArrayMaxSize(max, { message: `{"rule":"too-many","limit":${max}}` }),
    ValidateNested({ each: true, message: '{"rule":"not-a-part"}' }),
    Type(() => part),
    ApiProperty({ type: part, isArray: true, maxItems: max, required: !options.optional, nullable: options.optional }),
  );

/** A decorator for a rule of a feature's own. */
export function ruled(rule: rules.Rule, schema: ApiPropertyOptions, options: FieldOptions): PropertyDecorator {
  return applyDecorators(
    absent(options),
    ValidateBy({
      name: 'rule',
      validator: {
        validate: (value) => rule(value) === null,
        defaultMessage: (about) =>
          JSON.stringify(about?.value === undefined || about.value === null ? { rule: 'required' } : rule(about.value)),
      },
    }),
    ApiProperty({ ...schema, required: !options.optional, nullable: options.optional } as ApiPropertyOptions),
    ofKind((schema as { type?: unknown }).type),
  );
}

const KIND = 'voortuin:kind';

function ofKind(kind: unknown): PropertyDecorator {
  return (target, name) => Reflect.defineMetadata(KIND, kind, target, name);
}

/** Of which kind a field of a request class is, in the words of JSON Schema: whoever reads it from text needs to know. */
export function kindOf(request: new () => object, field: string): unknown {
  return Reflect.getMetadata(KIND, request.prototype as object, field);
}

function absent(options: FieldOptions): PropertyDecorator {
  return ValidateIf((_, value) => !options.optional || (value !== null && value !== undefined));
}
