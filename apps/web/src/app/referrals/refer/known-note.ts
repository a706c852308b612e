import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KnownAlready } from '@voortuin/contract/referrals/referrals';
import { Note } from '@voortuin/ui/states/note';
import { needWords } from '../../partners/need-words.ts';
import { dayOf, sayDay } from '../../platform/dates.ts';
import { endingWords } from '../referral-words.ts';
import { sayState } from '../standing-words.ts';

/** Says that she is known to a partner for this already, or was referred lately: what and when. */
@Component({
  selector: 'app-known-note',
  imports: [Note, RouterLink],
  template: `
    <vt-note tone="sun" icon="alert">
      <p>
        <strong i18n>Let op: hier loopt misschien al iets.</strong>
      </p>
      <ul>
        @for (one of lines(); track one.id) {
          <li>{{ one.words }} <a [routerLink]="['/doorverwijzingen', one.id]" target="_blank" i18n>Bekijk</a></li>
        }
      </ul>
      <ng-content />
    </vt-note>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      margin-block: 6px;
    }
    a {
      display: inline-block;
      padding-block: 4px;
    }
  `,
})
export class KnownNote {
  readonly known = input.required<readonly KnownAlready[]>();
  protected readonly lines = computed(() =>
    this.known().map(({ referralId, partner, need, state, sentAt, ending, same }) => {
      const stands = ending ? endingWords[ending] : sayState(state);
      const what = needWords[need].title;
      const on = sayDay(dayOf(sentAt));
      return {
        id: referralId,
        words:
          same === 'partner'
            ? $localize`${on}:day: al naar ${partner}:partner: voor ${what}:need: (${stands}:state:).`
            : $localize`${on}:day: voor ${what}:need: naar ${partner}:partner: (${stands}:state:).`,
      };
    }),
  );
}
