import { Service, computed, inject } from '@angular/core';
import { Session } from '../session/session.ts';
import { absence } from './absence-words.ts';
import { Colleagues } from './colleagues.ts';

/** Colleagues who may look after caregivers, to choose from: oneself first, then one's own team; who is away says so. */
@Service()
export class ColleagueOptions {
  private readonly session = inject(Session);
  private readonly colleagues = inject(Colleagues);
  /** The id of whoever is signed in; empty when she is nobody here. */
  readonly me = computed(() => this.session.person()?.id ?? '');
  readonly all = computed(() => {
    const [me, team] = [this.me(), this.session.person()?.teamId ?? null];
    const rank = (one: { id: string; teamId: string | null }): number =>
      one.id === me ? 0 : one.teamId === team ? 1 : 2;
    return this.colleagues
      .all()
      .filter(({ roles }) => roles.some((role) => role !== 'administrator'))
      .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
      .map(({ id, name, absentUntilOn }) => {
        const away = absence(absentUntilOn);
        const shown = id === me ? $localize`${name}:name: (jij)` : name;
        return { id, name: shown, away, label: away ? `${shown}, ${away}` : shown };
      });
  });
}
