import type { Lane } from '../rig/own-database.ts';
import type { Row, Run } from '../run.ts';
import type { MailFault } from './mail-faults.ts';
import { MailRig } from './mail-rig.ts';

/** Clocks are compared in whole milliseconds; Postgres counts a thousand times as finely. */
const grain = 1;

/** Lets one fault happen to the mails of a run and tells what came of it, by what the mail server outside has accepted. */
export async function runMails(
  lane: Lane,
  { fault, backend, seed, without = {}, patience }: Run & { fault: MailFault },
): Promise<Row> {
  const began = performance.now();
  const { changes = [] } = without;
  const rig = await MailRig.start(
    lane,
    {
      backend,
      seed: `${fault.name} ${seed}`,
      keeps: seed % 2 === 1,
      workers: (fault.workers ?? [{}, {}]).map((build) => ({ ...build, changes })),
      prepare: without.database,
    },
    fault.behave ?? (() => {}),
  );
  try {
    const injury = await fault.injure(rig);
    const wrong = [...(injury.wrong ?? [])];
    await rig.quiet(patience ?? fault.patience ?? 120).catch((error: Error) => wrong.push(error.message));
    wrong.push(...(await rig.leftBehind()));
    const outcome = await compare(rig, wrong);
    for (const what of ['lost', 'doubled', 'early', 'needless'] as const)
      if (outcome[what] > 0) wrong.push(`${outcome[what]} ${what}`);
    if (fault.allArrive && outcome.sent < outcome.due) wrong.push(`${outcome.due - outcome.sent} did not arrive`);
    const { overAt } = injury;
    const first = overAt ? Math.min(...rig.server.accepted.map(({ at }) => at).filter((at) => at > overAt)) : Infinity;
    return {
      fault: fault.name, backend, seed, wrong, ...outcome,
      first: overAt && first < Infinity ? (first - overAt) / 1000 : null,
      seconds: (performance.now() - began) / 1000,
    }; // prettier-ignore
  } finally {
    await rig.end();
  }
}

/** Compares, as sets, what had to go out with what was accepted outside, and with what the app shows. */
async function compare(
  rig: MailRig,
  wrong: string[],
): Promise<Pick<Row, 'due' | 'sent' | 'lost' | 'doubled' | 'early' | 'needless' | 'unknown'>> {
  const { accepted } = rig.server;
  const times = Map.groupBy(accepted, ({ to }) => to);
  const shown = new Map((await rig.shown()).map((one) => [one.to, one]));
  const work = new Map(rig.work.map((one) => [one.to, one]));
  const must = rig.work.filter(({ fate }) => fate === 'sent');
  const said = await rig.database.look<{ to: string; state: string }>(
    `SELECT DISTINCT p.email AS "to", m.state FROM outgoing_mail m JOIN person p ON p.organisation_id = m.organisation_id AND p.id = m.person_id`,
  );
  const odd = [
    ...said
      .filter(({ to, state }) => state !== 'unknown' && (state === 'sent') !== times.has(to))
      .map(({ to, state }) => `${to} is ${state} in the app, and ${times.has(to) ? '' : 'not '}accepted outside`),
    ...[...shown.values()]
      .filter(({ to, unknown }) => !unknown && times.has(to))
      .map(({ to }) => `${to} is accepted outside, and the app says that it did not go out`),
  ];
  wrong.push(...odd.slice(0, 3), ...(odd.length > 3 ? [`and ${odd.length - 3} more like that`] : []));
  if (new Set(accepted.map(({ messageId }) => messageId)).size < times.size) wrong.push('two mails under one id');
  return {
    due: must.length,
    sent: times.size,
    lost: must.filter(({ to }) => !times.has(to) && !shown.has(to)).length,
    doubled: [...times.values()].filter((all) => all.length > 1).length,
    early: accepted.filter(({ to, at }) => at + grain < (work.get(to)?.dueAt ?? Infinity)).length,
    needless: [...times.keys()].filter((to) => work.get(to)?.fate !== 'sent').length,
    unknown: [...shown.values()].filter(({ unknown }) => unknown).length,
  };
}
