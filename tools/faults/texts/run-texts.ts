import type { CarriedText } from '@voortuin/server/platform/telephony/testing/carried';
import type { Lane } from '../rig/own-database.ts';
import type { Row, Run } from '../run.ts';
import type { TextFault } from './text-faults.ts';
import { TextRig, type ShownText } from './text-rig.ts';

/** Clocks are compared in whole milliseconds; Postgres counts a thousand times as finely. */
const grain = 1;

/** How many texts a run has, unless it says otherwise. */
const usual = 160;

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
      prepare: without.database,
    },
    fault.behave ?? (() => {}),
  ); // prettier-ignore
  try {
    const injury = await fault.injure(rig);
    const wrong = [...(injury.wrong ?? [])];
    const seconds = patience ?? fault.patience ?? 90 + Math.ceil(texts / 8);
    await rig.quiet(seconds).catch((error: Error) => wrong.push(error.message));
    wrong.push(...(await rig.leftBehind()));
    const outcome = await compare(rig, await rig.shown(), wrong);
    for (const what of ['lost', 'doubled', 'early', 'needless'] as const)
      if (outcome[what] > 0) wrong.push(`${outcome[what]} ${what}`);
    if (wrong.length === 0) wrong.push(...(await afterAPerson(rig, seconds)));
    const { overAt } = injury;
    const first = overAt ? Math.min(...rig.carrier.accepted.map(({ at }) => at).filter((at) => at > overAt)) : Infinity;
    return {
      fault: fault.name, backend, seed, wrong, ...outcome,
      sent: new Set(rig.carrier.accepted.map(idOf)).size,
      first: overAt && first < Infinity ? (first - overAt) / 1000 : null,
      seconds: (performance.now() - began) / 1000,
    }; // prettier-ignore
  } finally {
    await rig.end();
  }
}

/** Which text of ours it is, by the address that hears of it. */
const idOf = ({ statusCallback }: CarriedText): string => statusCallback?.split('/').at(-1) ?? '';

/** Compares, as sets, what had to go out with what was accepted outside, and with what the app shows. */
async function compare(
  rig: TextRig,
  shown: ShownText[],
  wrong: string[],
): Promise<Pick<Row, 'due' | 'lost' | 'doubled' | 'early' | 'needless' | 'unknown'>> {
  const { accepted } = rig.carrier;
  const times = Map.groupBy(accepted, idOf);
  const work = new Map(rig.work.map((one) => [one.id, one]));
  const must = rig.work.filter(({ fate }) => fate === 'sent');
  const seen = new Map(shown.map((one) => [one.id, one]));
  const all = await stands(rig);
  // The page shows a hundred at a time; what stands behind those is shown once those are decided.
  const named = (id: string): boolean => seen.has(id) || ['parked', 'unknown'].includes(all.get(id)?.state ?? '');
  const odd = [...all].flatMap(([id, { state, sid, arrival }]) => {
    const there = times.get(id)?.[0];
    if (state === 'sent' && !there) return [`${id} is sent in the app, and the carrier never had it`];
    if (state !== 'sent' && there) return [`${id} is ${state} in the app, and the carrier has it`];
    if (there && sid !== there.sid) return [`${id} has the name of another text`];
    const lies = arrival !== null && (arrival === 'delivered') !== (there?.status === 'delivered');
    return lies ? [`${id} is ${arrival} in the app, and ${there?.status} at the carrier`] : [];
  });
  const believed = rig.carrier.callbacks.posted.filter(
    ({ forged, status }) => forged && status !== 403 && status !== null,
  );
  if (believed.length > 0) odd.push(`${believed.length} forged callbacks were taken in`);
  const told = await rig.database.look<{ count: number }>(
    `SELECT count(*)::int AS count FROM task WHERE what LIKE 'Een sms%' GROUP BY organisation_id, caregiver_id HAVING count(*) > 1`,
  );
  if (told.length > 0) odd.push(`${told.length} people are asked twice to look at the same number`);
  wrong.push(...odd.slice(0, 3), ...(odd.length > 3 ? [`and ${odd.length - 3} more like that`] : []));
  return {
    due: must.length,
    lost: must.filter(({ id }) => !times.has(id) && !named(id)).length,
    doubled: [...times.values()].filter((several) => several.length > 1).length,
    early: accepted.filter((one) => {
      const { fate, dueAt = 0 } = work.get(idOf(one)) ?? {};
      return fate === 'quiet' || one.at + grain < dueAt;
    }).length,
    needless: [...times.keys()].filter((id) => !['sent', 'quiet'].includes(work.get(id)?.fate ?? '')).length,
    unknown: [...all.values()].filter(({ state }) => state === 'unknown').length,
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
  const has = (id: string): boolean => rig.carrier.accepted.some((one) => idOf(one) === id);
  try {
    await rig.decide(has, seconds);
  } catch (error) {
    return [(error as Error).message];
  }
  const times = Map.groupBy(rig.carrier.accepted, idOf);
  const missing = rig.work.filter(({ id, fate }) => fate === 'sent' && !times.has(id)).length;
  const doubled = [...times.values()].filter((several) => several.length > 1).length;
  const still = (await stands(rig)).values().filter(({ state }) => state === 'unknown' || state === 'parked');
  return [
    ...(missing > 0 ? [`${missing} did not arrive after a person had sent them again`] : []),
    ...(doubled > 0 ? [`${doubled} doubled after a person had sent them again`] : []),
    ...[...still].slice(0, 1).map(({ state }) => `a text is ${state} after a person looked at all`),
  ];
}
