import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  untracked,
  type WritableSignal,
} from '@angular/core';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { mostAtOnce } from '@voortuin/contract/messages/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { CaregiversApi } from '../../caregivers/caregivers-api.ts';
import { sightWords } from '../../caregivers/caregiver-words.ts';
import { everyone, toRequest } from '../../caregivers/list-query.ts';
import { DayShortcuts } from '../../forms/day-shortcuts.ts';
import { plainDay, today } from '../../platform/dates.ts';
import { problemOf } from '../../problems/problem.ts';
import { problemWords } from '../../problems/problem-words.ts';
import { Session } from '../../session/session.ts';
import type { ManyTyped } from './many-draft.ts';
import { awaitingPeople, nearPeople, neighbourhoodsOf, type NearPerson } from './near-people.ts';

/** How many people are looked through at most: more than one consultant ever has. */
const mostRead = 1_000;
const pageSize = 100;

/** On which day one passes by, and whom one tells: of a neighbourhood, or those chosen from the list. */
@Component({
  selector: 'app-whom-part',
  imports: [Button, Check, Choices, DayShortcuts, ErrorState, Field, TextInput],
  templateUrl: './whom-part.html',
  styleUrl: './whom-part.css',
})
export class WhomPart {
  readonly draft = input.required<WritableSignal<ManyTyped>>();
  private readonly caregivers = inject(CaregiversApi);
  private readonly session = inject(Session);

  protected readonly typed = computed(() => this.draft()());
  protected readonly isConsultant = this.session.person()?.roles.includes('consultant') ?? false;
  protected readonly shortcuts = [
    { words: $localize`vandaag`, days: 0 },
    { words: $localize`morgen`, days: 1 },
    { words: $localize`overmorgen`, days: 2 },
  ];
  private readonly asked = computed(() => {
    const { from, scope, neighbourhood } = this.typed();
    if (from !== 'neighbourhood') return null;
    if (scope === 'mine') return JSON.stringify({ consultantId: this.session.person()?.id ?? null });
    return neighbourhood ? JSON.stringify({ neighbourhood }) : null;
  });
  protected readonly reading = resource({
    params: () => this.asked() ?? undefined,
    loader: ({ params, abortSignal }) => this.read(JSON.parse(params) as object, abortSignal),
  });
  private readonly lines = linkedSignal<CaregiverLine[] | undefined, CaregiverLine[]>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (read, before) => read ?? before?.value ?? [],
  });
  protected readonly wrong = computed(() => {
    const error = this.reading.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });
  protected readonly neighbourhoods = computed(() =>
    this.typed().scope === 'mine' ? neighbourhoodsOf(this.lines()) : [],
  );
  protected readonly people = computed(() => {
    const { neighbourhood, day, withPlanned } = this.typed();
    if (!neighbourhood) return [];
    if (withPlanned) return awaitingPeople(this.lines(), neighbourhood, today());
    return day ? nearPeople(this.lines(), neighbourhood, day) : [];
  });
  /** Nobody at all has such a neighbourhood with her address. */
  protected readonly unknownHere = computed(() => this.typed().scope === 'all' && this.lines().length === 0);
  protected readonly chosen = computed(() => new Set(this.typed().ids));
  protected readonly moments = [
    { value: 'now', label: $localize`Nu`, hint: $localize`Ik kom op één dag langs, of het bericht noemt geen dag.` },
    {
      value: 'before',
      label: $localize`De dag vóór ieders volgende moment`,
      hint: $localize`Elk bericht noemt de dag van dat moment. Wordt het contact verzet of is het al gedaan, dan gaat het niet uit.`,
    },
  ] as const;
  protected readonly tooMany = computed(() => this.typed().ids.length > mostAtOnce);
  protected readonly most = mostAtOnce;

  constructor() {
    // Whom the visit is due to is chosen beforehand, once the people of a neighbourhood are there.
    let before = '';
    effect(() => {
      const { from, scope, neighbourhood, withPlanned } = this.typed();
      const place = `${scope} ${neighbourhood} ${withPlanned}`;
      const people = this.people();
      if (from !== 'neighbourhood' || place === before || people.length === 0) return;
      const first = before === '' && untracked(this.typed).ids.length > 0;
      before = place;
      if (!first) untracked(() => this.choose(people.filter(({ due }) => due)));
    });
  }

  protected goTo(neighbourhood: string): void {
    this.change({ neighbourhood, ids: [] });
  }

  protected typeNeighbourhood(event: Event): void {
    this.goTo((event.target as HTMLInputElement).value.trim());
  }

  protected look(mineOnly: boolean): void {
    this.change({ scope: mineOnly ? 'mine' : 'all', ids: [] });
  }

  protected chooseMoment(moment: 'now' | 'before'): void {
    this.change({ withPlanned: moment === 'before' });
  }

  protected passOn(day: string): void {
    this.change({ day });
  }

  protected turn(id: string, on: boolean): void {
    const { ids } = this.typed();
    this.change({ ids: on ? [...ids, id] : ids.filter((one) => one !== id) });
  }

  protected all(): void {
    this.choose(this.people());
  }

  protected byNeighbourhood(): void {
    this.change({ from: 'neighbourhood', ids: [] });
  }

  protected dayOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected stands({ line }: NearPerson): string {
    const planned = line.plannedOn ? $localize`gepland ${plainDay(line.plannedOn)}:day:` : null;
    return [sightWords[line.sight], planned].filter(Boolean).join(', ');
  }

  private choose(people: readonly NearPerson[]): void {
    this.change({ ids: people.map(({ line }) => line.id) });
  }

  private change(change: Partial<ManyTyped>): void {
    this.draft().update((typed) => ({ ...typed, ...change }));
  }

  private async read(query: object, until: AbortSignal): Promise<CaregiverLine[]> {
    const lines: CaregiverLine[] = [];
    let after: string | null = null;
    do {
      const params = toRequest({ ...everyone, ...query }, '', { size: pageSize, after });
      const page = await this.caregivers.list(params, until);
      lines.push(...page.items);
      after = page.next;
    } while (after !== null && lines.length < mostRead);
    return lines;
  }
}
