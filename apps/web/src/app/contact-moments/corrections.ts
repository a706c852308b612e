import { Service, inject } from '@angular/core';
import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { Toasts } from '../toasts/toasts.ts';
import type { MomentOf } from './moment-of.ts';

/** Corrects what was written about a contact, and shows what stood there before: the first version stays. */
@Service()
export class Corrections {
  private readonly sheets = inject(Sheets);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);

  /** Opens the sheet; true once the correction is saved. */
  async correct(moment: ContactMomentView, who: Who): Promise<boolean> {
    const { CorrectSheet } = await import('./correct-sheet.ts');
    const data: MomentOf = { moment, who };
    const corrected = await this.sheets.open<ContactMomentView>(CorrectSheet, { data });
    if (!corrected) return false;
    this.changes.tell();
    this.toasts.done($localize`Verbeterd. Wat er eerst stond, blijft te lezen.`);
    return true;
  }

  /** Shows every version, the newest first. */
  async versions(moment: ContactMomentView, who: Who): Promise<void> {
    const { VersionsSheet } = await import('./versions-sheet.ts');
    const data: MomentOf = { moment, who };
    await this.sheets.open(VersionsSheet, { data });
  }
}
