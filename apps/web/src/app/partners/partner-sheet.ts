import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { PartnerDraft, PartnerView } from '@voortuin/contract/partners/partners';
import { webAddress } from '@voortuin/contract/partners/words';
import { email, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { newId } from '../platform/ids.ts';
import { today } from '../platform/dates.ts';
import { PartnersApi } from './partners-api.ts';

interface Filled {
  id: string;
  name: string;
  does: string;
  doesNot: string;
  website: string;
  email: string;
  phone: string;
  tellsDiagnosis: boolean;
}

/** A new partner, or other facts of one. Whoever writes them has asked the partner: it counts as checked today. */
@Component({
  selector: 'app-partner-sheet',
  imports: [Button, Check, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  templateUrl: './partner-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class PartnerSheet {
  private readonly api = inject(PartnersApi);
  protected readonly partner = inject<PartnerView | null>(DIALOG_DATA);
  protected readonly title = this.partner?.name ?? $localize`Nieuwe partner`;
  protected readonly sheet = filledSheet<Filled, PartnerView>(`partner/${this.partner?.id ?? 'new'}`, () =>
    filledFrom(this.partner),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.name, text(lengths.name));
    keeps(path.does, text(lengths.paragraph));
    keeps(path.doesNot, text(lengths.paragraph), { optional: true });
    keeps(path.website, webAddress, { optional: true });
    keeps(path.email, email, { optional: true });
    keeps(path.phone, text(30), { optional: true });
  });

  protected save(): Promise<void> {
    const { id, ...filled } = this.sheet.value();
    const draft: PartnerDraft = {
      name: filled.name.trim(),
      does: filled.does.trim(),
      doesNot: filled.doesNot.trim() || null,
      website: filled.website.trim() || null,
      email: filled.email.trim() || null,
      phone: filled.phone.trim() || null,
      tellsDiagnosis: filled.tellsDiagnosis,
      checkedOn: today(),
    };
    const { partner } = this;
    return this.sheet.send(this.form, () =>
      partner ? this.api.change(partner.id, { ...draft, version: partner.version }) : this.api.add({ ...draft, id }),
    );
  }
}

function filledFrom(partner: PartnerView | null): Filled {
  return {
    id: newId(),
    name: partner?.name ?? '',
    does: partner?.does ?? '',
    doesNot: partner?.doesNot ?? '',
    website: partner?.website ?? '',
    email: partner?.email ?? '',
    phone: partner?.phoneShown ?? '',
    tellsDiagnosis: partner?.tellsDiagnosis ?? false,
  };
}
