import { setTimeout as pause } from 'node:timers/promises';
import { idAt, type Dice } from '../../demo/dice.ts';
import { giveDueWork, settlePeople, type Amounts, type Person, type Work } from './due-work.ts';
import { House, breakGround, type Ground, type HouseSetting } from './house.ts';
import type { Lane, OwnDatabase } from './own-database.ts';
import { compare, type Outcome } from './outcome.ts';
import { until } from './until.ts';
import { callWitness } from './witness.ts';

/** What a run of reminders is set up with. */
export interface Setting extends HouseSetting {
  amounts: Amounts;
  /** Changes the database of the run before any worker starts. */
  prepare?: (database: OwnDatabase) => Promise<void>;
}

/** A house with work that falls due and has to be reminded. */
export class Rig extends House {
  readonly work: Work[] = [];
  private people: Person[] = [];
  private readonly handledAt = new Map<string, number>();
  private handling: Promise<void> = Promise.resolve();

  private constructor(setting: Setting, ground: Ground) {
    super(setting, ground);
  }

  /** Fills the database and starts the workers. */
  static async start(lane: Lane, setting: Setting): Promise<Rig> {
    const rig = new Rig(setting, await breakGround(lane, setting));
    try {
      await callWitness(rig.database);
      rig.people = await settlePeople(rig.database, rig.dice.for('people'));
      await setting.prepare?.(rig.database);
      await rig.startWorkers();
      await rig.give(rig.dice.for('work'), setting.amounts);
      await rig.queueEnd().add('sweep', {});
      rig.handling = rig.handle();
      await rig.waitFor(60, 'the first reminder', () => rig.saidCount(), 1);
      return rig;
    } catch (error) {
      await rig.end();
      throw error;
    }
  }

  /** Gives people work that falls due. */
  async give(dice: Dice, amounts: Amounts): Promise<void> {
    this.work.push(...(await giveDueWork(this.database, this.people, dice, amounts)));
  }

  /** How many times a reminder was said. */
  async saidCount(): Promise<number> {
    return (await this.database.look<{ count: number }>('SELECT count(*)::int AS count FROM said'))[0]!.count;
  }

  /**
   * Waits until nothing is left to do, and then until one more reminder that falls due only now is out: everything
   * before it was looked at once more by then.
   */
  async quiet(seconds: number): Promise<void> {
    await this.handling;
    await until(seconds, () => this.unrest());
    const { organisationId, personId } = this.work[0]!;
    const id = idAt(Date.now(), this.dice);
    const dueAt = Math.floor(await this.database.now()) - 86_400_000;
    await this.database.look(
      `INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by)
       VALUES ($1, $2, 'Het laatste', (to_timestamp($4::float8 / 1000) AT TIME ZONE 'Europe/Amsterdam')::date, $3, $3)
       ON CONFLICT DO NOTHING`,
      [organisationId, id, personId, dueAt],
    );
    this.work.push({ kind: 'task', organisationId, personId, caregiverId: id, id, dueAt, fate: 'said', handled: null });
    // One tick more than there would be does no harm, and saves waiting for the next.
    await this.queueEnd().add('sweep', {}).catch(() => {}); // prettier-ignore
    await until(60, async () => {
      const [said] = await this.database.look('SELECT 1 FROM said WHERE about_id = $1', [id]);
      return said ? null : 'the very last reminder was not said';
    });
    await until(seconds, () => this.unrest());
  }

  /** What is still to do. */
  private async unrest(): Promise<string | null> {
    const last = Math.max(...this.work.filter(({ fate }) => fate === 'said').map(({ dueAt }) => dueAt));
    if (last > (await this.database.now())) return 'the last ones are not due yet';
    const [row] = await this.database.look<{ unclaimed: number; queued: number; said: number }>(`
      SELECT (SELECT count(*) FROM planned_contact WHERE remind_at <= clock_timestamp() + interval '2 seconds' AND reminded_on IS DISTINCT FROM planned_on)::int
           + (SELECT count(*) FROM task WHERE remind_at <= clock_timestamp() + interval '2 seconds' AND reminded_on IS DISTINCT FROM due_on)::int
           + (SELECT count(*) FROM signal WHERE remind_at <= clock_timestamp() + interval '2 seconds' AND reminded_on IS NULL)::int AS unclaimed,
        (SELECT count(*) FROM reminder WHERE state = 'queued')::int AS queued, (SELECT count(*) FROM said)::int AS said`);
    const { unclaimed, queued, said } = row!;
    if (unclaimed + queued > 0) return `${unclaimed} due and not claimed, ${queued} claimed and not said, ${said} said`;
    const jobs = await this.jobs('waiting', 'active').catch(() => -1);
    if (jobs !== 0) return jobs < 0 ? 'the queue does not answer' : `${jobs} jobs in the queue`;
    return null;
  }

  /** Handles work elsewhere, each piece at its moment. */
  private async handle(): Promise<void> {
    const began = performance.now();
    const coming = this.work
      .filter(({ handled }) => handled && handled.after >= 0)
      .sort((one, other) => one.handled!.after - other.handled!.after);
    for (const { kind, organisationId, id, handled } of coming) {
      await pause(Math.max(0, handled!.after * 1000 - (performance.now() - began)));
      await this.database.look('SELECT handle($1, $2, $3, $4)', [kind, organisationId, id, handled!.how]);
      this.handledAt.set(id, await this.database.now());
    }
  }

  /** What came of everything that was due. */
  outcome(): Promise<Outcome> {
    return compare(this.database, this.work, this.handledAt);
  }

  override async end(): Promise<void> {
    await this.handling.catch(() => {});
    await super.end();
  }
}
