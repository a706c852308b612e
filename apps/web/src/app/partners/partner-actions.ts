import { Service, inject } from '@angular/core';
import type { AgreementView, OfferView, PartnerPersonView, PartnerView } from '@voortuin/contract/partners/partners';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import type { AgreementAnswer } from './agreement-sheet.ts';
import type { OfferAnswer } from './offer-sheet.ts';
import type { PartnerPersonAnswer } from './partner-person-sheet.ts';
import { PartnersApi } from './partners-api.ts';

/** What one can do with a partner, each in its own sheet. */
@Service()
export class PartnerActions {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly api = inject(PartnersApi);

  async change(partner: PartnerView): Promise<void> {
    const { PartnerSheet } = await import('./partner-sheet.ts');
    const changed = await this.sheets.open<PartnerView>(PartnerSheet, { data: partner });
    if (changed) this.toasts.done($localize`${changed.name}:name: is bewaard.`);
  }

  async check(partner: PartnerView): Promise<void> {
    try {
      await this.api.check(partner.id);
      this.toasts.done($localize`${partner.name}:name: is vandaag nagekeken.`);
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
    }
  }

  async offer(partner: PartnerView, offer: OfferView | null): Promise<void> {
    const { OfferSheet } = await import('./offer-sheet.ts');
    const answer = await this.sheets.open<OfferAnswer>(OfferSheet, { data: { partner, offer } });
    if (!answer) return;
    if ('saved' in answer) return this.toasts.done($localize`${answer.saved.name}:name: is bewaard.`);
    await this.confirm({
      who: { id: partner.id, name: partner.name },
      title: $localize`Doen zij dit niet meer?`,
      words: $localize`‘${answer.end.name}:name:’ wordt niet meer voorgesteld. Wat al gevraagd is, loopt door.`,
      label: $localize`Haal het weg`,
      run: () => this.api.endOffer(partner.id, answer.end.id),
    });
  }

  async person(partner: PartnerView, person: PartnerPersonView | null): Promise<void> {
    const { PartnerPersonSheet } = await import('./partner-person-sheet.ts');
    const answer = await this.sheets.open<PartnerPersonAnswer>(PartnerPersonSheet, { data: { partner, person } });
    if (!answer) return;
    if ('saved' in answer) return this.toasts.done($localize`${answer.saved.name}:name: is bewaard.`);
    if ('invited' in answer) {
      const { InvitationSheet } = await import('../people/invitation-sheet.ts');
      await this.sheets.open(InvitationSheet, { data: answer.invited, strict: true });
      return;
    }
    const { leave } = answer;
    await this.confirm({
      who: { id: partner.id, name: partner.name },
      title: $localize`Werkt ${leave.name}:name: daar niet meer?`,
      words: $localize`De links werken dan niet meer en inloggen kan niet meer. Wat er geantwoord is, blijft staan.`,
      label: $localize`Werkt daar niet meer`,
      run: () => this.api.letGo(partner.id, leave.id),
    });
  }

  async agreement(partner: PartnerView, agreement: AgreementView | null): Promise<void> {
    const { AgreementSheet } = await import('./agreement-sheet.ts');
    const answer = await this.sheets.open<AgreementAnswer>(AgreementSheet, { data: { partner, agreement } });
    if (!answer) return;
    if ('saved' in answer) return this.toasts.done($localize`De afspraken zijn bewaard.`);
    await this.confirm({
      who: { id: partner.id, name: partner.name },
      title: $localize`Is er geen afspraak meer?`,
      words: $localize`Voor nieuwe vragen geldt dan het gewone aantal dagen.`,
      label: $localize`Haal de afspraken weg`,
      run: () => this.api.dropAgreement(partner.id),
    });
  }

  async announcementLink(partner: PartnerView): Promise<void> {
    try {
      const { link } = await this.api.announcementLink(partner.id);
      const { AnnouncementLinkSheet } = await import('./announcement-link-sheet.ts');
      await this.sheets.open(AnnouncementLinkSheet, { data: { partner: partner.name, link }, strict: true });
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
    }
  }

  end(partner: PartnerView): Promise<void> {
    return this.confirm({
      who: { id: partner.id, name: partner.name },
      title: $localize`Stoppen met deze partner?`,
      words: $localize`Wij stellen ze niet meer voor, en hun mensen kunnen niet meer inloggen. Alles wat er was, blijft te lezen.`,
      label: $localize`Stop met deze partner`,
      run: () => this.api.end(partner.id),
    });
  }

  reopen(partner: PartnerView): Promise<void> {
    return this.confirm({
      who: { id: partner.id, name: partner.name },
      title: $localize`Weer samenwerken?`,
      words: $localize`Wat zij aanboden wordt weer voorgesteld. Kijk na of het nog klopt, en voeg toe wie er nu werkt.`,
      label: $localize`Werk weer samen`,
      run: () => this.api.reopen(partner.id),
    });
  }

  private async confirm(question: Confirmation): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    await this.sheets.open(ConfirmSheet, { data: question });
  }
}
