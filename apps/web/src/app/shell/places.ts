import { Service, computed, inject } from '@angular/core';
import type { Permission } from '@voortuin/contract/people/words';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { OurLine } from '../phone-lines/our-line.ts';
import { Session } from '../session/session.ts';

/** A page of the navigation. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly needs: Permission;
  /** Who may do this goes there as well. */
  readonly or?: Permission;
}

const today: Place = { path: '/vandaag', label: $localize`Vandaag`, icon: 'today', needs: 'caregivers:read' };
const reminders: Place = {
  path: '/herinneringen',
  label: $localize`Herinneringen`,
  icon: 'bell',
  needs: 'caregivers:read',
};
const caregivers: Place = {
  path: '/mantelzorgers',
  label: $localize`Mantelzorgers`,
  icon: 'people',
  needs: 'caregivers:read',
};
const signals: Place = { path: '/signalen', label: $localize`Signalen`, icon: 'signal', needs: 'caregivers:read' };
const tasks: Place = { path: '/taken', label: $localize`Taken`, icon: 'task', needs: 'caregivers:read' };
const referrals: Place = {
  path: '/doorverwijzingen',
  label: $localize`Doorverwijzingen`,
  icon: 'referral',
  needs: 'caregivers:read',
};
const messages: Place = { path: '/berichten', label: $localize`Berichten`, icon: 'message', needs: 'caregivers:read' };
const partners: Place = {
  path: '/partners',
  label: $localize`Partners`,
  icon: 'building',
  needs: 'caregivers:read',
  or: 'partners:manage',
};
const overview: Place = { path: '/overzicht', label: $localize`Overzicht`, icon: 'overview', needs: 'overview:read' };
const imports: Place = { path: '/lijsten', label: $localize`Lijsten`, icon: 'upload', needs: 'imports:run' };
const settings: Place = {
  path: '/instellingen',
  label: $localize`Instellingen`,
  icon: 'settings',
  needs: 'organisation:manage',
};

/** Where one may go, and which of those places stand under the thumb on a phone. */
@Service()
export class Places {
  private readonly session = inject(Session);
  private readonly line = inject(OurLine);
  /** Every place this person may go, in the order of the day. */
  readonly all = computed(() =>
    [today, reminders, messages, caregivers, signals, tasks, referrals, partners, overview, imports, settings].filter(
      (place) =>
        (this.session.may(place.needs) || (place.or !== undefined && this.session.may(place.or))) &&
        // Without a line of the organisation no text comes in.
        (place !== messages || this.line.view()?.set === true),
    ),
  );
  /** The place of the bell. */
  readonly reminders = reminders;
  /** Whether she works with caregivers, and so searches and logs. */
  readonly searches = computed(() => this.session.may('caregivers:read'));
  readonly logs = computed(() => this.session.may('contacts:log'));
  /** The first place of the bottom bar and the one before Meer. */
  readonly bar = computed<{ first: Place | null; last: Place | null }>(() => {
    const roles = this.session.person()?.roles ?? [];
    if (roles.includes('consultant')) return { first: today, last: roles.includes('team-lead') ? overview : tasks };
    if (roles.includes('team-lead')) return { first: overview, last: signals };
    const [first = null, last = null] = [settings, imports].filter(({ needs }) => this.session.may(needs));
    return { first, last };
  });
}
