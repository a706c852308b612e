import { Service, inject, type Type } from '@angular/core';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { approachWords, closureReasonWords } from './caregiver-words.ts';
import { Changes } from './changes.ts';
import { sayMoment } from './moment-words.ts';
import type { Confirmation } from './moment-sheets/confirm-sheet.ts';
import { MomentsApi } from './moments-api.ts';
import { sayWhy } from './reason-words.ts';
import type { Who } from './who.ts';

/**
 * Opens the sheets that change somebody's next moment or where she stands, one per verb. Each answers whether something
 * was changed; when it was, it says the new next moment and why, and tells `Changes`.
 */
@Service()
export class MomentSheets {
  private readonly sheets = inject(Sheets);
  private readonly moments = inject(MomentsApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly refusals = inject(Refusals);

  async snooze(who: Who): Promise<boolean> {
    const { SnoozeSheet } = await import('./moment-sheets/snooze-sheet.ts');
    return this.open(SnoozeSheet, who, () => $localize`${who.name}:name:: later`);
  }

  async replan(who: Who): Promise<boolean> {
    const { ReplanSheet } = await import('./moment-sheets/replan-sheet.ts');
    return this.open(ReplanSheet, who, () => $localize`${who.name}:name:: andere dag`);
  }

  async appoint(who: Who): Promise<boolean> {
    const { AppointSheet } = await import('./moment-sheets/appoint-sheet.ts');
    return this.open(AppointSheet, who, () => $localize`Afgesproken met ${who.name}:name:`);
  }

  async handOver(who: Who): Promise<boolean> {
    const { HandOverSheet } = await import('./moment-sheets/hand-over-sheet.ts');
    return this.open(HandOverSheet, who, ({ consultant }) =>
      consultant
        ? $localize`${who.name}:name: is nu bij ${consultant}:consultant:`
        : $localize`${who.name}:name: is nu van niemand; de teamleider ziet dat`,
    );
  }

  async pause(who: Who): Promise<boolean> {
    const { PauseSheet } = await import('./moment-sheets/pause-sheet.ts');
    return this.open(PauseSheet, who, () => $localize`Pauze voor ${who.name}:name:`, {
      label: $localize`Ongedaan maken`,
      run: () =>
        this.run(
          () => this.moments.resume(who.id),
          () => $localize`De pauze van ${who.name}:name: is weg`,
        ),
    });
  }

  async close(who: Who): Promise<boolean> {
    const { CloseSheet } = await import('./moment-sheets/close-sheet.ts');
    return this.open(
      CloseSheet,
      who,
      ({ closureReason }) =>
        $localize`${who.name}:name: is afgesloten: ${closureReasonWords[closureReason ?? 'other']}:reason:`,
      {
        label: $localize`Ongedaan maken`,
        run: () =>
          this.run(
            () => this.moments.reopen(who.id),
            () => $localize`${who.name}:name: is weer in beeld`,
          ),
      },
    );
  }

  async changeApproach(who: Who): Promise<boolean> {
    const { ApproachSheet } = await import('./moment-sheets/approach-sheet.ts');
    return this.open(ApproachSheet, who, ({ approach }) => `${who.name}: ${approachWords[approach]}`);
  }

  cancelAppointment(who: Who): Promise<boolean> {
    return this.confirm(
      who,
      {
        title: $localize`Afspraak laten vervallen`,
        words: $localize`De afspraak gaat eraf. Daarna zegt het ritme weer wanneer het volgende moment is. Is de afspraak al afgezegd?`,
        label: $localize`Laat de afspraak vervallen`,
        run: () => this.moments.cancelAppointment(who.id),
      },
      $localize`De afspraak met ${who.name}:name: is vervallen`,
    );
  }

  resume(who: Who): Promise<boolean> {
    return this.confirm(
      who,
      {
        title: $localize`Pauze stoppen`,
        words: $localize`Het volgende moment komt weer op de lijst. Het ritme zegt wanneer.`,
        label: $localize`Stop de pauze`,
        run: () => this.moments.resume(who.id),
      },
      $localize`De pauze van ${who.name}:name: is gestopt`,
    );
  }

  reopen(who: Who): Promise<boolean> {
    return this.confirm(
      who,
      {
        title: $localize`Weer in beeld houden`,
        words: $localize`Er komt weer een volgend moment. Alles wat er stond is er nog.`,
        label: $localize`Heropen`,
        run: () => this.moments.reopen(who.id),
      },
      $localize`${who.name}:name: is weer in beeld`,
    );
  }

  /** The yearly look at who may not be approached was taken. */
  async reviewed(who: Who): Promise<boolean> {
    return this.run(
      () => this.moments.reviewed(who.id),
      () => $localize`Je keek naar ${who.name}:name:. Over een jaar weer.`,
    );
  }

  /** Hands her over without a sheet: what "ik neem haar" does. */
  async takeOn(who: Who, consultantId: string): Promise<boolean> {
    return this.run(
      () => this.moments.handOver(who.id, { consultantId }),
      () => $localize`Jij houdt contact met ${who.name}:name:`,
    );
  }

  private async open(
    sheet: Type<unknown>,
    who: Who,
    said: (view: CaregiverView) => string,
    action?: { label: string; run: () => unknown },
  ): Promise<boolean> {
    const view = await this.sheets.open<CaregiverView>(sheet, { data: who });
    return view ? this.told(view, said(view), action) : false;
  }

  private async confirm(who: Who, question: Omit<Confirmation, 'who'>, said: string): Promise<boolean> {
    const { ConfirmSheet } = await import('./moment-sheets/confirm-sheet.ts');
    const data: Confirmation = { ...question, who };
    const view = await this.sheets.open<CaregiverView>(ConfirmSheet, { data });
    return view ? this.told(view, said) : false;
  }

  private async run(call: () => Promise<CaregiverView>, said: () => string): Promise<boolean> {
    const view = await this.refusals.tell(call);
    return view ? this.told(view, said()) : false;
  }

  private told(view: CaregiverView, text: string, action?: { label: string; run: () => unknown }): true {
    this.changes.tell();
    const { planned } = view;
    const why = planned?.why.map(sayWhy).join('; ');
    const more =
      planned &&
      $localize`Volgend moment: ${sayMoment(planned, view.suitableHours)}:moment:. ${sentence(why ?? '')}:why:`;
    this.toasts.done(text, { more: more ?? undefined, action });
    return true;
  }
}

/** Words that stand alone: a capital first and a full stop last. */
function sentence(words: string): string {
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
