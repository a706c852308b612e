import { Dialog } from '@angular/cdk/dialog';
import { Service, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { CallView } from '@voortuin/contract/calls/calls';
import type { WhichNumber } from '@voortuin/contract/calls/words';
import { Changes } from '../caregivers/changes.ts';
import { Logging } from '../contact-moments/logging.ts';
import type { Whom } from '../contact-moments/whom.ts';
import { newId } from '../platform/ids.ts';
import { problemOf } from '../problems/problem.ts';
import { Finder } from '../shell/finder.ts';
import { Toasts, type ToastAction } from '../toasts/toasts.ts';
import { callProblemWords } from './call-problem-words.ts';
import { callerName } from './call-words.ts';
import { Calling } from './calling.ts';
import { CallsApi } from './calls-api.ts';

/** While a call goes on it is looked at this often, for news that got lost on its way. */
const lookMilliseconds = 5_000;

/** One's own calls: what goes on, what is still to be logged, and what one can do about it. */
@Service()
export class Calls {
  private readonly calls = inject(CallsApi);
  private readonly calling = inject(Calling);
  private readonly changes = inject(Changes);
  private readonly dialogs = inject(Dialog);
  private readonly finder = inject(Finder);
  private readonly logging = inject(Logging);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly again = signal(0);
  private readonly read = this.calls.mine(() => [this.changes.seen(), this.changes.callsSeen(), this.again()]);
  /** The last that was read stays while it is read anew. */
  private readonly all = linkedSignal<CallView[] | undefined, readonly CallView[]>({
    source: () => (this.read.hasValue() ? this.read.value()?.calls : undefined),
    computation: (read, before) => read ?? before?.value ?? [],
  });
  readonly running = computed(() => this.all().filter(({ phase }) => phase !== 'over'));
  readonly toLog = computed(() => this.all().filter(({ toLog }) => toLog));
  /** Those that were seen going on in this window, with whom one placed them. */
  private readonly followed = new Map<string, Whom | null>();

  constructor() {
    this.calling.through((who, which) => this.place(who, which));
    effect(() => this.follow(this.all()));
    effect(() => this.calling.goesOnWith(this.running().flatMap(({ caregiverId }) => caregiverId ?? [])));
    effect((onCleanup) => {
      if (this.running().length === 0) return;
      const timer = setInterval(() => this.again.update((count) => count + 1), lookMilliseconds);
      onCleanup(() => clearInterval(timer));
    });
  }

  /** Rings one's own phone and then hers. A refusal says why, and what one can do. */
  async place(who: Whom, which: WhichNumber): Promise<void> {
    const id = newId();
    this.followed.set(id, who);
    try {
      const call = await this.calls.place({ id, caregiverId: who.caregiverId, which });
      this.all.update((all) => [call, ...all.filter((one) => one.id !== id)]);
    } catch (error) {
      this.followed.delete(id);
      const problem = problemOf(error);
      this.toasts.wrong(callProblemWords(problem), {
        ...(problem.code === 'own-phone-missing' && { action: this.toAccount() }),
        ...(who.phoneShown && !kept.includes(problem.code) && { also: this.withOwnPhone(who) }),
      });
    }
  }

  async hangUp({ id }: CallView): Promise<void> {
    await this.told(() => this.calls.hangUp(id));
    this.again.update((count) => count + 1);
  }

  /** Opens the log of a call, with all that is known of it; of whom it was is asked when that is not known. */
  async log(call: CallView, caregiver?: { id: string; name: string }): Promise<void> {
    const known = caregiver ?? (call.caregiverId ? { id: call.caregiverId, name: call.caregiver! } : null);
    const who = known ?? (await this.finder.whose());
    if (!who) return;
    const { startedAt, minutes, result, firstName, awaitingHerWord } = call;
    await this.logging.log({
      caregiverId: who.id,
      name: who.name,
      firstName: call.caregiverId ? firstName : null,
      channel: 'phone',
      awaitingHerWord,
      startedAt,
      call: {
        id: call.id,
        minutes,
        outcome: result === 'answered' ? 'spoken' : result === 'no-answer' ? 'no-answer' : null,
      },
    });
    this.again.update((count) => count + 1);
  }

  async putAway(call: CallView): Promise<void> {
    if (await this.told(() => this.calls.putAway(call.id))) this.again.update((count) => count + 1);
  }

  /** What the server answers, or null when it refused and that was said. */
  private async told<R>(ask: () => Promise<R>): Promise<R | null> {
    try {
      return await ask();
    } catch (error) {
      this.toasts.wrong(callProblemWords(problemOf(error)));
      return null;
    }
  }

  /** A call that went on in this window and is over now asks for its log, or tells why there is nothing to log. */
  private follow(all: readonly CallView[]): void {
    for (const call of all) {
      if (call.phase !== 'over') {
        if (!this.followed.has(call.id)) this.followed.set(call.id, null);
      } else if (call.result && this.followed.has(call.id)) {
        const who = this.followed.get(call.id) ?? null;
        this.followed.delete(call.id);
        untracked(() => this.over(call, who));
      }
    }
  }

  private over(call: CallView, who: Whom | null): void {
    // A line of it stands on her timeline by now.
    this.changes.tell();
    if (call.toLog) return this.askToLog(call);
    const name = callerName(call);
    if (call.result === 'not-started') this.toasts.done($localize`Je nam niet op. ${name}:name: is niet gebeld.`);
    if (call.result === 'not-placed')
      this.toasts.wrong($localize`Het gesprek met ${name}:name: kon niet worden opgezet. Er is niet gebeld.`, {
        ...(who?.phoneShown && { action: this.withOwnPhone(who) }),
      });
  }

  /** Nothing that somebody is typing is covered: then it waits among what is to be logged. */
  private askToLog(call: CallView): void {
    const free = document.visibilityState === 'visible' && this.dialogs.openDialogs.length === 0;
    if (free && call.caregiverId && call.result !== 'unknown') void this.log(call);
    else
      this.toasts.done($localize`Het gesprek met ${callerName(call)}:name: is voorbij.`, {
        action: { label: $localize`Leg vast`, run: () => this.log(call) },
      });
  }

  private toAccount(): ToastAction {
    return { label: $localize`Vul je nummer in`, run: () => this.router.navigate(['/account']) };
  }

  private withOwnPhone(who: Whom): ToastAction {
    return { label: $localize`Bel met je eigen toestel`, run: () => this.logging.setOutByHand(who) };
  }
}

/** Refusals that hold by whatever phone. */
const kept = [
  'never-approach',
  'closed',
  'on-request',
  'phone-refused',
  'no-number',
  'not-found',
  'already-calling',
  'called-by-colleague',
];
