import type { CarriedText } from '@voortuin/server/platform/telephony/testing/carried';
import type { Lane } from '../rig/own-database.ts';
import type { Row, Run } from '../run.ts';
import type { TextFault } from './text-faults.ts';
import { TextRig } from './text-rig.ts';
import { unsureOf } from './text-witness.ts';
import type { TextWork } from './text-work.ts';

/** Clocks are compared in whole milliseconds; Postgres counts a thousand times as finely. */
const grain = 1;

/** How many texts a run has, unless it says otherwise. */
const usual = 120;

/** Lets one fault happen to the texts of a run and tells what came of it, by what the carrier outside has accepted. */
export async function runTexts(
  lane: Lane,
  { fault, backend, seed, without = {}, patience, texts = usual }: Run & { fault: TextFault },
): Promise<Row> {
  const began = performance.now();
  const { changes = [], apiChanges } = without;
  const rig = await TextRig.start(
    lane,
    {
      backend, seed: `${fault.name} ${seed}`, keeps: seed % 2 === 1, texts, workers: [{ changes }, { changes }], apiChanges,
      prepare: without.database, realTime: fault.realTime,
    },
    fault.behave ?? (() => {}),
  ); // prettier-ignore
  try {
    const injury = await fault.injure(rig);
    const wrong = [...(injury.wrong ?? [])];
    const seconds = patience ?? fault.patience ?? 90 + Math.ceil(texts / 8);
    await rig.quiet(seconds).catch((error: Error) => wrong.push(error.message));
    wrong.push(...(await rig.leftBehind()));
    const outcome = await compare(rig, wrong);
    const unsure = await unsureOf(rig.database);
    for (const what of ['lost', 'doubled', 'early', 'needless'] as const)
      if (outcome[what] > 0) wrong.push(`${outcome[what]} ${what}`);
    if (wrong.length === 0) wrong.push(...(await afterAPerson(rig, seconds)));
    const { overAt } = injury;
    const first = overAt ? Math.min(...rig.carrier.accepted.map(({ at }) => at).filter((at) => at > overAt)) : Infinity;
    return {
      fault: fault.name, backend, seed, wrong, ...outcome,
      sent: rig.carrier.accepted.length,
      texts: { written: rig.work.length, kills: rig.kills, ...unsure },
      first: overAt && first < Infinity ? (first - overAt) / 1000 : null,
      seconds: (performance.now() - began) / 1000,
    }; // prettier-ignore
  } finally {
    await rig.end();
  }
}

/** Which text of ours it is, by the address that hears of it. */
const idOf = ({ statusCallback }: CarriedText): string => statusCallback?.split('/').at(-1) ?? '';

/** What she reads: two texts to one number in the same words cannot be told apart, by her or by a look-up. */
const wordsOf = ({ to, body }: { to: string; body: string }): string => `${to} ${body}`;

/** How often each text is among some. */
function countsOf(some: Iterable<{ to: string; body: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of some) counts.set(wordsOf(one), (counts.get(wordsOf(one)) ?? 0) + 1);
  return counts;
}

/** By how much one count surpasses another, in all. */
function surplus(of: Map<string, number>, over: (words: string) => number): number {
  return [...of].reduce((sum, [words, count]) => sum + Math.max(0, count - over(words)), 0);
}

const meant = (rig: TextRig): TextWork[] => rig.work.filter(({ fate }) => fate === 'sent');

/** Compares, as sets, what had to go out with what was accepted outside, and with what the app shows. */
async function compare(
  rig: TextRig,
  wrong: string[],
): Promise<Pick<Row, 'due' | 'lost' | 'doubled' | 'early' | 'needless' | 'unknown'>> {
  const { accepted } = rig.carrier;
  const work = new Map(rig.work.map((one) => [one.id, one]));
  const [intended, arrived] = [countsOf(meant(rig)), countsOf(accepted)];
  const all = await stands(rig);
  const inApp = (...states: string[]): Map<string, number> =>
    countsOf([...all].filter(([, { state }]) => states.includes(state)).map(([id]) => work.get(id)!));
  const [said, named] = [inApp('sent'), inApp('parked', 'unknown')];
  const odd: string[] = [];
  const never = surplus(said, (words) => arrived.get(words) ?? 0);
  if (never > 0) odd.push(`${never} are sent in the app, and the carrier never had them`);
  // Of two in the same words, of which the carrier has one, nobody can tell which: a person looks at both.
  const alike = inApp('unknown');
  const unsaid = surplus(
    arrived,
    (words) => (said.get(words) ?? 0) + ((intended.get(words) ?? 0) > 1 ? (alike.get(words) ?? 0) : 0),
  );
  if (unsaid > 0) odd.push(`the carrier has ${unsaid} of which the app does not know`);
  const names = [...all.values()].flatMap(({ sid }) => sid ?? []);
  if (new Set(names).size < names.length) odd.push('two texts have one name');
  const lies = [...all.values()].filter(({ sid, arrival }) => {
    const there = sid === null ? undefined : rig.carrier.text(sid);
    return there && arrival !== null && (arrival === 'delivered') !== (there.status === 'delivered');
  });
  if (lies.length > 0) odd.push(`of ${lies.length} the app says otherwise than the carrier whether they arrived`);
  const believed = rig.carrier.callbacks.posted.filter(
    ({ forged, status }) => forged && status !== 403 && status !== null,
  );
  if (believed.length > 0) odd.push(`${believed.length} forged callbacks were taken in`);
  const asked = await rig.database.look<{ count: number }>(
    `SELECT count(*)::int AS count FROM task WHERE what LIKE 'Een sms%' GROUP BY organisation_id, caregiver_id, what HAVING count(*) > 1`,
  );
  if (asked.length > 0) odd.push(`for ${asked.length} people two tasks say that a text did not arrive`);
  wrong.push(...odd);
  return {
    due: meant(rig).length,
    lost: surplus(intended, (words) => (arrived.get(words) ?? 0) + (named.get(words) ?? 0)),
    doubled: [...arrived].reduce(
      (sum, [words, count]) => sum + Math.max(0, count - Math.max(1, intended.get(words) ?? 0)),
      0,
    ),
    early: accepted.filter((one) => {
      const { fate, dueAt = 0 } = work.get(idOf(one)) ?? {};
      return fate === 'quiet' || one.at + grain < dueAt;
    }).length,
    needless: accepted.filter((one) => !['sent', 'quiet'].includes(work.get(idOf(one))?.fate ?? '')).length,
    unknown: [...all.values()].filter(({ state }) => state === 'unknown' || state === 'parked').length,
  };
}

interface Stands {
  state: string;
  sid: string | null;
  arrival: string | null;
}

async function stands(rig: TextRig): Promise<Map<string, Stands>> {
  const rows = await rig.database.look<Stands & { id: string }>('SELECT id, state, sid, arrival FROM outgoing_text');
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** The carrier behaves again, and a person has sent what it surely does not have: then everything has arrived, and once. */
async function afterAPerson(rig: TextRig, seconds: number): Promise<string[]> {
  rig.carrier.faults.misbehaves = () => null;
  const intended = countsOf(meant(rig));
  const words = new Map(rig.work.map((one) => [one.id, wordsOf(one)]));
  const lacks = (): ((id: string) => boolean) => {
    const arrived = countsOf(rig.carrier.accepted);
    return (id) => (arrived.get(words.get(id)!) ?? 0) < (intended.get(words.get(id)!) ?? 0);
  };
  try {
    await rig.decide(lacks, seconds);
  } catch (error) {
    return [(error as Error).message];
  }
  const arrived = countsOf(rig.carrier.accepted);
  const missing = surplus(intended, (one) => arrived.get(one) ?? 0);
  const doubled = surplus(arrived, (one) => intended.get(one) ?? 0);
  return [
    ...(missing > 0 ? [`${missing} did not arrive after a person had sent them again`] : []),
    ...(doubled > 0 ? [`${doubled} doubled after a person had sent them again`] : []),
  ];
}
