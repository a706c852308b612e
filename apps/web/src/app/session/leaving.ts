import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import { SessionApi } from './session-api.ts';
import { Session } from './session.ts';

/**
 * Going out, or on to another organisation. Each ends in a load of the whole app, so that nothing of who or where one
 * was stays in memory.
 */
@Service()
export class Leaving {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly sessions = inject(SessionApi);
  private readonly toasts = inject(Toasts);
  private readonly working = signal(false);
  readonly busy = this.working.asReadonly();

  async signOut(options: { everywhere?: boolean } = {}): Promise<void> {
    await this.attempt(async () => {
      await this.session.signOut(options);
      this.startAfresh('inloggen');
    });
  }

  async changeTo(organisationId: string): Promise<void> {
    await this.attempt(async () => {
      await this.sessions.chooseOrganisation({ organisationId });
      this.startAfresh('');
    });
  }

  /** Loads the whole app anew, at a page of it. */
  startAfresh(path: string): void {
    this.document.location.assign(new URL(path, this.document.baseURI));
  }

  private async attempt(leave: () => Promise<void>): Promise<void> {
    this.working.set(true);
    try {
      await leave();
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
    } finally {
      this.working.set(false);
    }
  }
}
