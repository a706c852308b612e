import { Service, computed, inject, signal } from '@angular/core';
import type { Permission } from '@voortuin/contract/people/words';
import type { SessionView } from '@voortuin/contract/people/session';
import { Drafts } from '../drafts/drafts.ts';
import { problemOf } from '../problems/problem.ts';
import { SessionApi } from './session-api.ts';

/** Who is signed in and what that person may do: known once, asked everywhere. */
@Service()
export class Session {
  private readonly sessions = inject(SessionApi);
  private readonly drafts = inject(Drafts);
  private readonly view = signal<SessionView | null>(null);

  /** Null when nobody is signed in all the way. */
  readonly who = computed(() => (this.view()?.state === 'signed-in' ? this.view() : null));
  /** How far signing in has come; null when it has not begun. */
  readonly state = computed(() => this.view()?.state ?? null);
  readonly account = computed(() => this.view()?.account ?? null);
  readonly organisations = computed(() => this.view()?.organisations ?? []);
  readonly person = computed(() => this.who()?.person ?? null);
  readonly organisation = computed(() => this.who()?.organisation ?? null);
  readonly demo = computed(() => this.view()?.demo ?? false);

  /** Whether the person may do this; the server decides again. */
  may(permission: Permission): boolean {
    return this.who()?.permissions.includes(permission) ?? false;
  }

  /** Asks the server who is signed in; nobody is an answer, any other failure is thrown. */
  async load(): Promise<SessionView | null> {
    try {
      this.take(await this.sessions.who());
    } catch (error) {
      if (problemOf(error).status !== 401) throw error;
      this.take(null);
    }
    return this.view();
  }

  /** Signs out here, or on every device, and forgets the drafts of this person in this window. */
  async signOut({ everywhere = false } = {}): Promise<void> {
    try {
      await (everywhere ? this.sessions.signOutEverywhere() : this.sessions.signOut());
    } catch (error) {
      // A session that has run out is over already.
      if (problemOf(error).status !== 401) throw error;
    }
    this.drafts.forgetAll();
    this.take(null);
  }

  private take(view: SessionView | null): void {
    this.view.set(view);
    this.drafts.belongTo(view?.person?.id ?? null);
    const hedge = view?.organisation?.hedge;
    const { documentElement } = document;
    documentElement.toggleAttribute('data-own-hedge', Boolean(hedge));
    if (hedge) documentElement.style.setProperty('--own-hedge', hedge);
    else documentElement.style.removeProperty('--own-hedge');
  }
}
