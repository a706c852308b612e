import { Component, input, model, output } from '@angular/core';
import { Button } from '../button/button.ts';
import { TextInput } from './text-input.ts';
import { Weekdays } from './weekdays.ts';

/** Hours of some days as `HH:MM`; `until` before `from` passes midnight. */
export interface HoursOfDays {
  days: number[];
  from: string;
  until: string;
}

/** The days and hours that suit somebody, evening and night too. Works with `[formField]` on a list. */
@Component({
  selector: 'vt-hours-picker',
  imports: [Button, TextInput, Weekdays],
  templateUrl: './hours-picker.html',
  styleUrl: './hours-picker.css',
})
export class HoursPicker {
  readonly value = model<HoursOfDays[]>([]);
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly disabled = input(false);
  readonly touch = output<void>();

  /** The parts of a day one mostly means. */
  protected readonly usual = [
    { label: $localize`Ochtend`, from: '09:00', until: '12:00' },
    { label: $localize`Middag`, from: '12:00', until: '17:00' },
    { label: $localize`Avond`, from: '19:00', until: '21:00' },
  ];

  protected add(from: string, until: string): void {
    this.value.update((list) => [...list, { days: [1, 2, 3, 4, 5], from, until }]);
    this.touch.emit();
  }

  protected change(at: number, change: Partial<HoursOfDays>): void {
    this.value.update((list) => list.map((hours, place) => (place === at ? { ...hours, ...change } : hours)));
    this.touch.emit();
  }

  protected remove(at: number): void {
    this.value.update((list) => list.filter((_, place) => place !== at));
    this.touch.emit();
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
