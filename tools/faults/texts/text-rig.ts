import { setTimeout as pause } from 'node:timers/promises';
import { OutgoingTexts } from '@voortuin/server/messages/outgoing-texts.service';
import { ParkedTexts } from '@voortuin/server/messages/parked-texts.service';
import { systemActor } from '@voortuin/server/platform/actor';
import { Database } from '@voortuin/server/platform/database/database';
import { CarrierDouble } from '@voortuin/server/platform/telephony/testing/carrier-double';
import type { Dice } from '../../demo/dice.ts';
import { openServices, type Services } from '../../bench/services.ts';
import { freePort } from '../../postgres/server.ts';
import type { Kept } from '../../start/apps.ts';
import { House, breakGround, type Ground, type HouseSetting } from '../rig/house.ts';
import type { Lane, OwnDatabase } from '../rig/own-database.ts';
import type { Change } from '../rig/test-build.ts';
import { until } from '../rig/until.ts';
import { giveTexts, settleLines, type TextWork } from './text-work.ts';
import { watchUnknown } from './text-witness.ts';

/** What a run of texts is set up with. */
export interface TextSetting extends HouseSetting {
  texts: number;
  /** What the api of the run is built without. */
  apiChanges?: Change[];
  /** Changes the database of the run before any worker starts. */
  prepare?: (database: OwnDatabase) => Promise<void>;
  /** Whether the app waits as long for the carrier as in an installation; else a silence takes a tenth of the time. */
  realTime?: boolean;
}

/** A text that a person has to look at. */
export interface ShownText {
  organisationId: string;
  id: string;
  claim: number;
  unknown: boolean;
}

/** How long the app waits for the carrier, made short: yet longer than a busy machine takes for an answer. */
const quicker: Change[] = [
  { file: 'platform/telephony/carrier-client.js', find: 'carrierPatience = 10_000', put: 'carrierPatience = 3_000' },
  { file: 'messages/text-delivery.js', find: 'handOverIn = 10_000', put: 'handOverIn = 4_000' },
];

/** A house whose texts go to a stand-in for the carrier of the run's own: the witness outside, which tells the api back. */
export class TextRig extends House {
  declare readonly setting: TextSetting;
  readonly carrier: CarrierDouble;
  readonly work: TextWork[] = [];
  /** How many times a text was handed to the carrier, whatever it did with it. */
  handed = 0;
  /** How many processes were killed. */
  kills = 0;
  private services: Services | null = null;
  private api: Kept | null = null;
  private hurriedAt = 0;

  private constructor(setting: TextSetting, ground: Ground, carrier: CarrierDouble) {
    super(setting, ground);
    this.carrier = carrier;
  }

  /** Fills the database, opens the carrier as `behave` wants it, and starts the api and the workers. */
  static async start(lane: Lane, setting: TextSetting, behave: (rig: TextRig) => void): Promise<TextRig> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const carrier = await new CarrierDouble({ appUrl: url }).open();
    const rig = new TextRig(setting, await breakGround(lane, setting), carrier);
    try {
      if (!setting.realTime) carrier.faults.silence = 6_000;
      behave(rig);
      const { misbehaves } = carrier.faults;
      carrier.faults.misbehaves = (text) => {
        rig.handed++;
        return misbehaves(text);
      };
      const { accountSid, authToken } = carrier.settings;
      rig.setting.env = {
        ...rig.setting.env, PUBLIC_URL: url, PORT: String(port),
        TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: '+3197000070009', TWILIO_BASE_URL: carrier.url,
      }; // prettier-ignore
      rig.setting.workers = rig.setting.workers.map(({ changes = [], ...build }) => ({
        ...build,
        changes: [...(setting.realTime ? [] : quicker), ...changes],
      }));
      await watchUnknown(rig.database);
      await setting.prepare?.(rig.database);
      rig.services = await openServices(rig.database.appUrl, rig.redis?.url);
      const lines = await settleLines(rig.database, rig.dice.for('lines'), Math.floor(await rig.database.now()));
      rig.api = rig.startApp('api', setting.apiChanges ? { changes: setting.apiChanges } : {});
      await rig.startWorkers();
      await until(60, async () => {
        const answer = await fetch(`${url}/healthz`).catch(() => null);
        return answer?.ok ? null : `the api does not answer; heard: ${rig.heard.slice(-3).join(' / ')}`;
      });
      rig.work.push(...(await giveTexts(rig.database, lines, rig.dice.for('texts'), setting.texts, 0)));
      await rig.write();
      return rig;
    } catch (error) {
      await rig.end();
      throw error;
    }
  }

  /** Writes the texts as a feature does, many in a transaction; some are undone, some dropped. */
  private async write(): Promise<void> {
    const outgoing = this.services!.get(OutgoingTexts);
    const database = this.services!.get(Database);
    const byLine = Map.groupBy(this.work, ({ organisationId }) => organisationId);
    for (const [organisationId, all] of byLine)
      for (let at = 0; at < all.length; at += 100) {
        const some = all.slice(at, at + 100);
        const undone = some.filter(({ fate, after }) => fate === 'unwanted' && after === null);
        const write = (texts: TextWork[]): Promise<string[]> =>
          outgoing.writeMany(
            { organisationId, personId: null },
            texts.map((one) => {
              const { id, caregiverId, body, after } = one;
              if (after !== null) one.dueAt = Math.round(Date.now() + after * 1000);
              const sendFromAt = one.dueAt === undefined ? null : new Date(one.dueAt).toISOString();
              return { id, caregiverId, kind: 'by-hand' as const, text: body, sendFromAt };
            }),
          );
        await write(some.filter((one) => !undone.includes(one)));
        const undoing = database.inside({ organisationId }, async () => {
          await write(undone);
          throw new Error('undone');
        });
        await undoing.catch((error: Error) => {
          if (error.message !== 'undone') throw error;
        });
        for (const { id, after } of some) if (after === 86_000) await outgoing.drop({ organisationId }, id);
      }
    await this.queueEnd().add('sweep', {});
  }

  /** Waits until nothing is left to do. Pauses between tries go by more quickly, what is being sent keeps its time. */
  async quiet(seconds: number): Promise<void> {
    await until(seconds, async () => {
      await this.hurry();
      return this.unrest();
    });
    await this.carrier.told();
  }

  /** Lets pauses go by more quickly, and the next look come; of what waits its turn in the queue nothing is looked at once more. */
  async hurry(): Promise<void> {
    if (performance.now() - this.hurriedAt < 1_000) return;
    this.hurriedAt = performance.now();
    if ((await this.jobs('waiting').catch(() => 1)) === 0) {
      await this.sooner(`state = 'queued' AND send_from_at <= clock_timestamp()`, 40);
      await this.sooner(`state = 'unknown'`, 4_000);
    }
    await this.queueEnd().add('sweep', {}).catch(() => {}); // prettier-ignore
  }

  private async sooner(which: string, seconds: number): Promise<void> {
    await this.database.look(
      `UPDATE outgoing_text SET look_at = look_at - $1 * interval '1 second' WHERE look_at > clock_timestamp() AND ${which}`,
      [seconds],
    );
  }

  private async unrest(): Promise<string | null> {
    const [row] = await this.database.look<{ waiting: number; unknown: number; sent: number }>(
      `SELECT count(*) FILTER (WHERE state = 'sending' OR (state = 'queued' AND send_from_at <= clock_timestamp() + interval '10 seconds'))::int AS waiting,
         count(*) FILTER (WHERE state = 'unknown' AND look_at IS NOT NULL)::int AS unknown, count(*) FILTER (WHERE state = 'sent')::int AS sent FROM outgoing_text`,
    );
    const { waiting, unknown, sent } = row!;
    if (waiting + unknown > 0) return `${waiting} texts not sent and ${unknown} not looked up; ${sent} sent`;
    const jobs = await this.jobs('waiting', 'active').catch(() => -1);
    if (jobs !== 0) return jobs < 0 ? 'the queue does not answer' : `${jobs} jobs in the queue`;
    return null;
  }

  /** What the page of the proof shows of texts to the people of every organisation. */
  async shown(): Promise<ShownText[]> {
    const parked = this.services!.get(ParkedTexts);
    const shown: ShownText[] = [];
    for (const organisationId of new Set(this.work.map((one) => one.organisationId)))
      for (let after: string | null | undefined; after !== null;) {
        const { items, next } = await parked.page(systemActor(organisationId, 'fault rig'), { size: 100, after });
        for (const { id, claim, unknown } of items) shown.push({ organisationId, id, claim, unknown });
        after = next;
      }
    return shown;
  }

  /** A person looks at each text that needs one, and has sent again what the carrier surely `lacks`; answers how many. */
  async decide(lacks: () => (id: string) => boolean, seconds: number): Promise<number> {
    const parked = this.services!.get(ParkedTexts);
    const words = new Map(this.work.map(({ id, to, body }) => [id, `${to} ${body}`]));
    for (let pressed = 0, round = 0; round < 400; round++) {
      const shown = await this.shown();
      const left = shown.filter(({ id }) => lacks()(id));
      // Of two in the same words one may be there: she looks at one, and then again.
      const first = [...new Map(left.map((one) => [words.get(one.id), one])).values()];
      if (first.length === 0) return pressed;
      for (const { organisationId, id, claim } of first)
        await parked.again(systemActor(organisationId, 'fault rig'), id, claim);
      pressed += first.length;
      await this.quiet(seconds);
    }
    throw new Error('texts that were sent again come back again and again');
  }

  /** Kills a process; false when it was dead already. */
  private kill(pid: number): boolean {
    try {
      process.kill(pid, 'SIGKILL');
      this.kills++;
      return true;
    } catch {
      return false;
    }
  }

  /** A worker dies without a word, and is started again; another when that one is dead already. */
  killWorker(dice: Dice): void {
    dice.shuffled(this.workers).find((worker) => this.kill(worker.pid()));
  }

  /** Postgres dies without a word, and comes back by itself with what was committed. */
  killPostgres(): void {
    this.database.signal('SIGKILL');
    this.kills++;
  }

  /** Redis dies without a word, and is started a second later. */
  async killRedis(): Promise<void> {
    await this.redis!.kill();
    this.kills++;
    await pause(1_000);
    await this.redis!.start();
  }

  /** The api dies without a word, and is started again. */
  killApi(): void {
    this.kill(this.api!.pid());
  }

  override async end(): Promise<void> {
    this.carrier.away();
    await this.services?.close().catch(() => {});
    await this.api?.stop();
    await super.end();
    await this.carrier.close();
  }
}
