import { Component, computed, inject } from '@angular/core';
import type { InvitationView, PersonView } from '@voortuin/contract/people/people';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Row } from '@voortuin/ui/list/row';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { got } from '../api/got.ts';
import { OrganisationsApi } from '../organisations/organisations-api.ts';
import { SettingsSection } from '../organisations/settings-section.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import { absence } from './absence-words.ts';
import { Colleagues } from './colleagues.ts';
import { PeopleApi } from './people-api.ts';
import type { PersonAnswer } from './person-sheet.ts';
import { sayPerson } from './person-words.ts';

/** The people who work here: who they are, when they work, who was invited and who left. */
@Component({
  selector: 'app-people-page',
  imports: [Button, Card, Chip, Row, SectionHeader, SettingsSection],
  templateUrl: './people-page.html',
  styleUrl: '../organisations/settings-list.css',
})
export class PeoplePage {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly colleagues = inject(Colleagues);
  private readonly teams = inject(OrganisationsApi).teams();
  protected readonly people = inject(PeopleApi).people();

  private readonly all = computed(() => got(this.people) ?? []);
  protected readonly here = computed(() => this.all().filter(({ left }) => !left));
  protected readonly gone = computed(() => this.all().filter(({ left }) => left));
  protected readonly absence = absence;

  protected say(person: PersonView): string {
    const teams = got(this.teams) ?? [];
    return sayPerson(person, teams.find(({ id }) => id === person.teamId)?.name ?? null);
  }

  /** Opens somebody, or asks somebody new; the sheet leads on to an invitation or to leaving. */
  protected async open(person: PersonView | null): Promise<void> {
    const { PersonSheet } = await import('./person-sheet.ts');
    const teams = got(this.teams) ?? [];
    const answer = await this.sheets.open<PersonAnswer>(PersonSheet, { data: { person, teams } });
    if (!answer) return;
    if ('leave' in answer) return this.letGo(answer.leave);
    this.readAgain();
    if ('invited' in answer) return this.showLink(answer.invited);
    if (answer.changed.id === this.session.person()?.id) await this.session.load();
    this.toasts.done($localize`${answer.changed.name}:name: is bewaard.`);
  }

  private async letGo(person: PersonView): Promise<void> {
    const { LeaveSheet } = await import('./leave-sheet.ts');
    const consultants = this.here().filter(
      ({ id, joined, roles }) => id !== person.id && joined && roles.includes('consultant'),
    );
    const gone = await this.sheets.open<PersonView>(LeaveSheet, { data: { person, consultants } });
    if (!gone) return;
    this.readAgain();
    this.toasts.done($localize`${gone.name}:name: werkt hier niet meer en is overal uitgelogd.`);
  }

  private async showLink(invited: InvitationView): Promise<void> {
    const { InvitationSheet } = await import('./invitation-sheet.ts');
    await this.sheets.open(InvitationSheet, { data: invited, strict: true });
  }

  private readAgain(): void {
    this.people.reload();
    this.teams.reload();
    this.colleagues.reload();
  }
}
