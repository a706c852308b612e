import type { Suggestion } from '@voortuin/contract/partners/partners';
import type { DayPart, Language } from '@voortuin/contract/platform/words';
import { dayPartWords, languageWords } from '../caregivers/caregiver-words.ts';
import { plainDay } from '../platform/dates.ts';

/** Why an offer is suggested, or what speaks against it, in a few words. */
export function suggestionReasonWords({ code, params = {} }: Suggestion['reasons'][number]): string {
  switch (code as string) {
    case 'meets-need':
      return $localize`doet dit`;
    case 'in-her-neighbourhood':
      return $localize`in de buurt`;
    case 'everywhere':
      return $localize`overal`;
    case 'at-that-hour':
      return $localize`kan ${dayPartWords[params['dayPart'] as DayPart]}:part:`;
    case 'not-at-that-hour':
      return $localize`niet ${dayPartWords[params['dayPart'] as DayPart]}:part:`;
    case 'in-weekend':
      return $localize`kan in het weekend`;
    case 'not-in-weekend':
      return $localize`niet in het weekend`;
    case 'online':
      return $localize`ook online`;
    case 'not-online':
      return $localize`niet online`;
    case 'speaks-her-language':
      return $localize`spreekt ${languageWords[params['language'] as Language]}:language:`;
    case 'not-her-language':
      return $localize`spreekt geen ${languageWords[params['language'] as Language]}:language:`;
    case 'no-waiting':
      return $localize`geen wachttijd`;
    case 'short-wait': {
      const weeks = Number(params['weeks']);
      return weeks === 1 ? $localize`1 week wachten` : $localize`${weeks}:count: weken wachten`;
    }
    case 'long-wait':
      return $localize`lang wachten: ${Number(params['weeks'])}:count: weken`;
    case 'checked-lately':
      return $localize`pas nagekeken`;
    case 'checked-long-ago':
      return $localize`lang niet nagekeken, voor het laatst ${plainDay(String(params['on']))}:day:`;
    default:
      return '';
  }
}
