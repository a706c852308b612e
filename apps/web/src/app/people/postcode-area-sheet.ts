import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { MunicipalityView, TeamView } from '@voortuin/contract/organisations/organisations';
import type { PersonView } from '@voortuin/contract/people/people';
import type { PostcodeAreaView } from '@voortuin/contract/people/postcode-areas';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { digitsIn } from './digits-in.ts';
import { PeopleApi } from './people-api.ts';

interface About {
  area: PostcodeAreaView | null;
  /** What is filled in for new ones. */
  digits: readonly string[];
  known: readonly string[];
  teams: readonly TeamView[];
  municipalities: readonly MunicipalityView[];
  consultants: readonly PersonView[];
}

interface Filled {
  digits: string;
  neighbourhood: string;
  municipalityId: string;
  teamId: string;
  consultantId: string;
}

/** One postcode, or several at once, with who looks after it. */
@Component({
  selector: 'app-postcode-area-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  templateUrl: './postcode-area-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class PostcodeAreaSheet {
  private readonly api = inject(PeopleApi);
  protected readonly about = inject<About>(DIALOG_DATA);
  protected readonly area = this.about.area;
  protected readonly title = this.area ? $localize`Postcode ${this.area.digits}:digits:` : $localize`Nieuwe postcodes`;
  protected readonly sheet = filledSheet<Filled, PostcodeAreaView[]>(
    `postcode-area/${this.area?.digits ?? this.about.digits.join(' ')}`,
    () => ({
      digits: this.area?.digits ?? this.about.digits.join(', '),
      neighbourhood: this.area?.neighbourhood ?? '',
      municipalityId: this.area?.municipalityId ?? onlyOne(this.about.municipalities),
      teamId: this.area?.teamId ?? onlyOne(this.about.teams),
      consultantId: this.area?.consultantId ?? '',
    }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    validate(path.digits, ({ value }) =>
      digitsIn(value())?.length
        ? null
        : {
            kind: 'not-four-digits',
            message: $localize`Vul postcodes van vier cijfers in, zoals 4611, 4612 of 4611-4615.`,
          },
    );
    keeps(path.neighbourhood, text(lengths.name), { optional: true });
  });
  private readonly digits = computed(() => digitsIn(this.sheet.value().digits) ?? []);
  protected readonly several = computed(() => this.digits().length > 1);
  /** Those that somebody looks after already: saving changes them. */
  protected readonly changes = computed(() =>
    this.area ? [] : this.digits().filter((digits) => this.about.known.includes(digits)),
  );

  /** Writes one after another; what was written stays written when a later one is refused. */
  protected save(): Promise<void> {
    const { neighbourhood, municipalityId, teamId, consultantId } = this.sheet.value();
    const shared = {
      neighbourhood: neighbourhood.trim() || null,
      municipalityId: municipalityId || null,
      teamId: teamId || null,
      consultantId: consultantId || null,
    };
    return this.sheet.send(this.form, async () => {
      const written: PostcodeAreaView[] = [];
      for (const digits of this.digits()) written.push(await this.api.writeArea({ digits, ...shared }));
      return written;
    });
  }
}

/** Where there is one to choose from, it is chosen. */
function onlyOne(list: readonly { id: string }[]): string {
  return list.length === 1 ? list[0]!.id : '';
}
