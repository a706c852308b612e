import type { CallView } from '@voortuin/contract/calls/calls';
import { dayOf, sayInstant, sayTime, today } from '../platform/dates.ts';

type Called = Pick<CallView, 'caregiver' | 'firstName' | 'mayBe' | 'numberShown'>;

/** Whom a call is with, as far as that is known. */
export function callerName({ caregiver, mayBe, numberShown }: Called): string {
  if (caregiver) return caregiver;
  if (mayBe.length > 0) return mayBe.map(({ name }) => name).join($localize`:@@call.or: of `);
  return numberShown ?? $localize`:@@call.withheld:Verborgen nummer`;
}

/** How far a call is, in one sentence. */
export function sayPhase(call: CallView): string {
  const name = call.firstName ?? callerName(call);
  if (call.phase === 'talking') return $localize`:@@call.talking:In gesprek met ${name}:name:`;
  if (call.direction === 'in') return $localize`:@@call.calls-you:${name}:name: belt. Je telefoon gaat.`;
  switch (call.phase) {
    case 'ringing-her':
      return $localize`:@@call.ringing-her:De telefoon van ${name}:name: gaat over`;
    case 'ringing-you':
      return $localize`:@@call.ringing-you:Je telefoon gaat. Neem op en toets 1, dan bellen we ${name}:name:.`;
    default:
      return call.cause
        ? $localize`:@@call.not-sure:Nog niet zeker of dit gesprek tot stand kwam. We kijken het na.`
        : $localize`:@@call.placing:Je telefoon gaat zo over`;
  }
}

/** What came of a call that is still to be logged, in a few words. */
export function sayResult({ direction, result, minutes, startedAt }: CallView): string {
  const when = dayOf(startedAt) === today() ? sayTime(startedAt) : sayInstant(startedAt);
  if (result === 'answered') {
    const long = $localize`:@@call.minutes:${minutes ?? 1}:count: min`;
    return direction === 'in'
      ? $localize`:@@call.she-called:Belde ons, ${long}:minutes:, ${when}:when:`
      : $localize`:@@call.spoken:Gesprek, ${long}:minutes:, ${when}:when:`;
  }
  return result === 'no-answer'
    ? $localize`:@@call.no-answer:Geen gehoor, ${when}:when:`
    : $localize`:@@call.unknown:Onzeker of het gesprek tot stand kwam, ${when}:when:`;
}

/** A call that is over, in a few words for her timeline. */
export function sayCall({ direction, result }: Pick<CallView, 'direction'> & { result: CallView['result'] }): string {
  if (direction === 'in')
    return result === 'answered'
      ? $localize`:@@call.line.she-called:Belde ons`
      : $localize`:@@call.line.missed:Belde ons, niemand nam op`;
  if (result === 'answered') return $localize`:@@call.line.called:Gebeld`;
  return result === 'no-answer'
    ? $localize`:@@call.line.no-answer:Gebeld, geen gehoor`
    : $localize`:@@call.line.unknown:Gebeld, onzeker of het tot stand kwam`;
}
