import pg from 'pg';
import { zone } from '@voortuin/domain/platform/days';
import { makeTowns, seed } from './make-town.ts';
import { oostersas, wilgendonk, worksInBoth, type OrganisationPlan } from './people/organisations.ts';
import { writeAccounts, writeTown } from './write/write-town.ts';

const password = 'heg-en-hortensia';

/** Whom one can sign in as, and what there is to see. */
export const demoLogins: readonly { email: string; password: string; what: string }[] = [
  { email: 'sanne.dekoning@wilgendonk.example', password, what: 'consulent' },
  { email: 'marjan.luijten@wilgendonk.example', password, what: 'teamleider' },
  { email: 'wim.adriaansen@wilgendonk.example', password, what: 'beheerder' },
  { email: 'thea.kamphuis@thuiszorgdebrug.example', password, what: 'partner, Thuiszorg De Brug' },
  { email: worksInBoth.email, password, what: 'consulent bij twee organisaties' },
];

const onlyOneFills = 7_612_340_003;

/**
 * Fills an empty database with the demo town, all of it or nothing; one that holds an organisation is left alone.
 * `report` is told how many caregivers are ready.
 */
export async function fillDemoTown(
  urls: { ownerUrl: string; appUrl: string },
  report: (done: number, total: number) => void,
  today: string = Temporal.Now.plainDateISO(zone).toString(),
  plans: readonly OrganisationPlan[] = [wilgendonk, oostersas],
): Promise<void> {
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [onlyOneFills]);
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM all_organisations()) AS filled');
    if (!rows[0].filled) await fill(client, today, plans, report);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  today: string,
  plans: readonly OrganisationPlan[],
  report: (done: number, total: number) => void,
): Promise<void> {
  const all = plans.reduce((sum, { caregivers }) => sum + caregivers, 0);
  const tell = (part: number): void => report(Math.min(all, Math.floor(part * all)), all);
  tell(0);
  const towns = makeTowns(today, (part) => tell(part * 0.6), seed, plans);
  await writeAccounts(client, towns, password);
  let done = 0;
  for (const town of towns) {
    await writeTown(client, town, (part) => tell(0.6 + (0.4 * (done + part * town.files.length)) / all));
    done += town.files.length;
  }
  tell(1);
}
