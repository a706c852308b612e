import type { ArgumentMetadata, Type } from '@nestjs/common';
import { kindOf } from '@voortuin/contract/platform/fields';
import type { BrokenField } from '@voortuin/contract/platform/problem';
import type { FastifyRequest } from 'fastify';
import type { RequestPipe } from '../request.pipe.ts';
import type { Typed, Wrong } from './fields.ts';

/** What was typed in a form; a field that came twice or is no text counts as empty. */
export function typedIn(request: FastifyRequest): Typed {
  const body = request.body;
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '']),
  );
}

/** Reads a request class out of a form, in which everything is text and what was left empty is not there. */
export async function readForm<T extends object>(pipe: RequestPipe, as: Type<T>, typed: Typed): Promise<T> {
  const plain = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const text = value.trim();
      if (text === '') return [];
      return [[name, kindOf(as, name) === 'integer' && /^\d{1,9}$/.test(text) ? Number(text) : text]];
    }),
  );
  return (await pipe.transform(plain, { type: 'body', metatype: as } satisfies ArgumentMetadata)) as T;
}

const words: Record<string, string> = {
  required: 'Vul dit nog in.',
  'not-a-choice': 'Maak een keuze.',
  'not-a-date': 'Kies een dag.',
  'too-early': 'Kies een latere dag.',
  'too-late': 'Kies een dag binnen twee jaar.',
  'too-long': 'Dit is te lang. Maak het wat korter.',
  'not-an-email': 'Dit is geen volledig mailadres.',
  'no-way': 'Vul een telefoonnummer, een mailadres, of een postcode met huisnummer in.',
  'not-a-phone-number': 'Dit is geen volledig telefoonnummer.',
  'not-a-postcode': 'Een postcode is vier cijfers en twee letters.',
  'not-a-whole-number': 'Vul alleen het getal in.',
};

const choices = ['rejection', 'failure', 'outcome', 'consent'];

/** What is wrong with each field, in the words of the page. */
export function wrongIn(fields: readonly Pick<BrokenField, 'field' | 'rule'>[]): Wrong {
  return Object.fromEntries(
    fields.map(({ field, rule }) => [
      field,
      choices.includes(field) ? words['not-a-choice']! : (words[rule] ?? 'Dit klopt nog niet.'),
    ]),
  );
}
