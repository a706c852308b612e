import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, effect, inject, untracked } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { clockTime, day, oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { plannableChannels, type Channel } from '@voortuin/contract/rhythms/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { Segmented } from '@voortuin/ui/form/segmented';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { daysAhead } from '../../forms/days-ahead.ts';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { fromLocalField } from '../../platform/dates.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';
import { about } from './about.ts';
import { channelOptions } from './channel-options.ts';

interface Filled {
  on: string;
  at: string;
  minutes: string;
  channel: Channel | '';
  note: string;
}

/** A time agreed with her: it stands until a person moves it. */
@Component({
  selector: 'app-appoint-sheet',
  imports: [Button, Field, FormField, Segmented, Sheet, SheetForm, SheetProblem, TextInput],
  templateUrl: './appoint-sheet.html',
  styleUrl: '../../forms/sheet-fields.css',
})
export class AppointSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  private readonly view = about(this.who.id);
  protected readonly sheet = filledSheet<Filled, CaregiverView>(`appoint/${this.who.id}`, () => ({
    on: '',
    at: '',
    minutes: '30',
    channel: '',
    note: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.on, day);
    daysAhead(path.on, { least: 0, most: 366 });
    keeps(path.at, clockTime);
    validate(path.at, ({ value, valueOf }) => {
      const [on, at] = [valueOf(path.on), value()];
      if (day(on) || clockTime(at) || fromLocalField(`${on}T${at}`) > new Date().toISOString()) return null;
      return { kind: 'in-the-past', message: $localize`Deze tijd is al geweest.` };
    });
    keeps(path.channel, oneOf(plannableChannels));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  protected readonly lasts = ['15', '30', '45', '60', '90'].map((value) => ({ value, label: value }));
  protected readonly channels = channelOptions;

  constructor() {
    // As planned is the best guess for how; what was chosen here stays.
    effect(() => {
      const channel = this.view()?.planned?.channel;
      if (channel && !untracked(this.form.channel().value)) this.form.channel().value.set(channel);
    });
  }

  protected save(): Promise<void> {
    const { on, at, minutes, channel, note } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.moments.appoint(this.who.id, {
        startsAt: fromLocalField(`${on}T${at}`),
        minutes: Number(minutes),
        channel: channel as Channel,
        note: note || null,
      }),
    );
  }
}
