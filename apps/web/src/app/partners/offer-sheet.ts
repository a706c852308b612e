import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { OfferDraft, OfferView } from '@voortuin/contract/partners/partners';
import { beneficiaries, needs, type Beneficiary, type Need } from '@voortuin/contract/partners/words';
import { text, whole } from '@voortuin/contract/platform/rules';
import { dayParts, languages, lengths, type DayPart, type Language } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Check } from '@voortuin/ui/form/check';
import { Checks } from '@voortuin/ui/form/checks';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { dayPartWords, languageWords } from '../caregivers/caregiver-words.ts';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { digitsIn } from '../people/digits-in.ts';
import { today } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { beneficiaryWords, needWords } from './need-words.ts';
import { sayDigits } from './offer-words.ts';
import { PartnersApi } from './partners-api.ts';

/** What the sheet closes with: an offer as it is saved, or the wish to end one. */
export type OfferAnswer = { saved: OfferView } | { end: OfferView };

interface Filled {
  id: string;
  name: string;
  needs: Need[];
  forWhom: Beneficiary[];
  forWhomWords: string;
  /** As they are typed; the server's name of the field, so that a refusal stands beside it. */
  digits: string;
  dayParts: DayPart[];
  weekend: boolean;
  online: boolean;
  languages: Language[];
  waitingWeeks: number | null;
  note: string;
}

/** One thing that a partner does: for which need, for whom, where and when. What is saved counts as checked today. */
@Component({
  selector: 'app-offer-sheet',
  imports: [Button, Check, Checks, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  templateUrl: './offer-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class OfferSheet {
  private readonly api = inject(PartnersApi);
  private readonly ref = inject<DialogRef<OfferAnswer>>(DialogRef);
  protected readonly about = inject<{ partner: { id: string; name: string }; offer: OfferView | null }>(DIALOG_DATA);
  protected readonly offer = this.about.offer;
  protected readonly title = this.offer?.name ?? $localize`Nieuw aanbod`;
  protected readonly sheet = filledSheet<Filled, OfferAnswer>(`offer/${this.offer?.id ?? this.about.partner.id}`, () =>
    filledFrom(this.offer),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.name, text(lengths.name));
    keeps(path.forWhomWords, text(lengths.line), { optional: true });
    keeps(path.waitingWeeks, whole(0, 104), { optional: true });
    keeps(path.note, text(lengths.paragraph), { optional: true });
    validate(path.needs, ({ value }) =>
      value().length ? null : { kind: 'required', message: $localize`Kies minstens één ding.` },
    );
    validate(path.digits, ({ value }) =>
      digitsIn(value())
        ? null
        : { kind: 'not-postcodes', message: $localize`Schrijf vier cijfers per postcode, zoals 4636, 4646-4649.` },
    );
  });
  protected readonly needs = needs.map((value) => ({
    value,
    label: needWords[value].title,
    hint: needWords[value].what,
  }));
  protected readonly forWhom = beneficiaries.map((value) => ({ value, label: beneficiaryWords[value] }));
  protected readonly dayParts = dayParts.map((value) => ({ value, label: dayPartWords[value] }));
  protected readonly languages = languages
    .filter((value) => value !== 'other')
    .map((value) => ({ value, label: languageWords[value] }));

  protected save(): Promise<void> {
    const { id, ...filled } = this.sheet.value();
    const draft: OfferDraft = {
      ...filled,
      name: filled.name.trim(),
      forWhomWords: filled.forWhomWords.trim() || null,
      digits: digitsIn(filled.digits) ?? [],
      waitingWeeks: Number.isFinite(filled.waitingWeeks) ? filled.waitingWeeks : null,
      note: filled.note.trim() || null,
      checkedOn: today(),
    };
    const { offer, about } = this;
    return this.sheet.send(this.form, async () => ({
      saved: offer
        ? await this.api.changeOffer(about.partner.id, offer.id, draft)
        : await this.api.addOffer(about.partner.id, { ...draft, id }),
    }));
  }

  protected end(): void {
    this.ref.close({ end: this.offer! });
  }
}

function filledFrom(offer: OfferView | null): Filled {
  return {
    id: newId(),
    name: offer?.name ?? '',
    needs: [...(offer?.needs ?? [])],
    forWhom: [...(offer?.forWhom ?? [])],
    forWhomWords: offer?.forWhomWords ?? '',
    digits: sayDigits(offer?.digits ?? []),
    dayParts: [...(offer?.dayParts ?? [])],
    weekend: offer?.weekend ?? false,
    online: offer?.online ?? false,
    languages: [...(offer?.languages ?? [])],
    waitingWeeks: offer?.waitingWeeks ?? null,
    note: offer?.note ?? '',
  };
}
