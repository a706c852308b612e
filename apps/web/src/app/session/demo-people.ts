import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DemoPerson, SessionStep } from '@voortuin/contract/people/session';
import { roles } from '@voortuin/contract/people/words';
import { Icon } from '@voortuin/ui/icon/icon';
import { Note } from '@voortuin/ui/states/note';
import { roleWords } from '../people/role-words.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { SessionApi } from './session-api.ts';

/** The people of the demo town, each to look through the eyes of with one press. */
@Component({
  selector: 'app-demo-people',
  imports: [Icon, Note],
  templateUrl: './demo-people.html',
  styleUrls: ['./step.css', './demo-people.css'],
})
export class DemoPeople {
  readonly people = input.required<readonly DemoPerson[]>();
  readonly step = output<SessionStep>();
  private readonly sessions = inject(SessionApi);
  protected readonly busy = signal<string | null>(null);
  protected readonly wrong = signal<string | null>(null);
  /** By organisation, the largest first, and within it by role: who is in the field first. */
  protected readonly organisations = computed(() => {
    const rank = ({ roles: mine }: DemoPerson): number =>
      Math.min(...mine.map((role) => [...roles, 'partner'].indexOf(role)));
    const byName = Map.groupBy(this.people(), ({ organisation }) => organisation);
    return [...byName]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([name, people]) => ({
        name,
        people: people
          .toSorted((one, other) => rank(one) - rank(other))
          .map((person) => ({
            ...person,
            under: [person.roles.map((role) => roleWords[role]).join(', '), person.team].filter(Boolean).join(' · '),
          })),
      }));
  });

  protected async signInAs(personId: string): Promise<void> {
    this.busy.set(personId);
    this.wrong.set(null);
    try {
      this.step.emit(await this.sessions.signInAs(personId));
    } catch (error) {
      this.wrong.set(problemWords(problemOf(error)));
      this.busy.set(null);
    }
  }
}
