import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { dayParts, type DayPart } from '@voortuin/contract/caregivers/words';
import { day } from '@voortuin/contract/platform/rules';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { Segmented } from '@voortuin/ui/form/segmented';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { DayShortcuts } from '../../forms/day-shortcuts.ts';
import { daysAhead } from '../../forms/days-ahead.ts';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { channelWords, dayPartWords } from '../caregiver-words.ts';
import { sayMoment } from '../moment-words.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';
import { about } from './about.ts';
import { channelOptions } from './channel-options.ts';
import { PastLongest } from './past-longest.ts';

interface Filled {
  plannedOn: string;
  /** Empty: as it stood. */
  dayPart: DayPart | '';
  channel: Channel | '';
}

/** Another day, part of the day or channel for the next moment. */
@Component({
  selector: 'app-replan-sheet',
  imports: [Button, DayShortcuts, Field, FormField, PastLongest, Segmented, Sheet, SheetForm, SheetProblem, TextInput],
  templateUrl: './replan-sheet.html',
  styleUrl: '../../forms/sheet-fields.css',
})
export class ReplanSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  protected readonly view = about(this.who.id);
  protected readonly sheet = filledSheet<Filled, CaregiverView>(`replan/${this.who.id}`, () => ({
    plannedOn: '',
    dayPart: '',
    channel: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.plannedOn, day);
    daysAhead(path.plannedOn, { least: 0, most: 366 });
  });
  protected readonly shortcuts = [
    { words: $localize`vandaag`, days: 0 },
    { words: $localize`morgen`, days: 1 },
    { words: $localize`over een week`, days: 7 },
  ];
  protected readonly parts = [
    { value: '', label: $localize`maakt niet uit` },
    ...dayParts.map((value) => ({ value, label: dayPartWords[value] })),
  ];
  protected readonly channels = channelOptions;
  protected readonly now = computed(() => {
    const planned = this.view()?.planned;
    return planned ? $localize`Nu: ${sayMoment(planned, this.view()?.suitableHours)}:moment:` : '';
  });
  protected readonly sameChannel = computed(() => {
    const channel = this.view()?.planned?.channel;
    return channel ? $localize`zoals nu: ${channelWords[channel]}:channel:` : $localize`zoals nu`;
  });

  protected save(): Promise<void> {
    const { plannedOn, dayPart, channel } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.moments.replan(this.who.id, { plannedOn, dayPart: dayPart || null, channel: channel || null }),
    );
  }
}
