import { Service, inject, injectAsync } from '@angular/core';
import { Router } from '@angular/router';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { RecentCaregivers, type Found } from './recent-caregivers.ts';

/** Finds a caregiver from wherever one is: to open her page, or to log a contact with her. */
@Service()
export class Finder {
  private readonly sheets = inject(Sheets);
  private readonly router = inject(Router);
  private readonly recent = inject(RecentCaregivers);
  private readonly logging = injectAsync(async () => (await import('../contact-moments/logging.ts')).Logging);

  /** Asks who, and opens her page. */
  async open(): Promise<void> {
    const found = await this.ask('open');
    if (found) await this.router.navigate(['/mantelzorgers', found.id]);
  }

  /** Asks with whom there was contact, and logs it. */
  async log(): Promise<void> {
    const found = await this.ask('log');
    if (found) await (await this.logging()).log({ caregiverId: found.id, name: found.name, channel: null });
  }

  /** Asks whom it was about. */
  whose(): Promise<Found | undefined> {
    return this.ask('log');
  }

  private async ask(purpose: 'open' | 'log'): Promise<Found | undefined> {
    const { SearchSheet } = await import('./search-sheet.ts');
    const found = await this.sheets.open<Found>(SearchSheet, {
      data: purpose,
      place: 'top',
      config: { autoFocus: 'input' },
    });
    if (found) this.recent.note(found);
    return found;
  }
}
