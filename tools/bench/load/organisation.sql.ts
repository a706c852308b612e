/** A caseload as a consultant really has it: it stays the same when an organisation grows. */
const caregiversPerConsultant = 200;

/**
 * One organisation with municipalities, teams, a rhythm and consultants in proportion, each with an account; and who,
 * the list of whom to load, in the order of their ids.
 */
export function organisationSql(caregivers: number): string {
  const consultants = Math.max(10, Math.ceil(caregivers / caregiversPerConsultant));
  const teams = Math.max(2, Math.ceil(consultants / 12));
  return `
    CREATE TEMP TABLE house AS SELECT uuidv7() AS id;
    INSERT INTO organisation (id, name) SELECT id, 'Steunpunt Groot' FROM house;
    CREATE TEMP TABLE some_municipality AS SELECT n, uuidv7() AS id FROM generate_series(0, 19) n;
    INSERT INTO municipality (organisation_id, id, name, floor) SELECT h.id, m.id, 'Gemeente ' || n, 3 + n % 3 FROM some_municipality m, house h;
    CREATE TEMP TABLE some_team AS SELECT n, uuidv7() AS id FROM generate_series(0, ${teams - 1}) n;
    INSERT INTO team (organisation_id, id, name) SELECT h.id, t.id, 'Team ' || n FROM some_team t, house h;
    INSERT INTO rhythm (organisation_id, id, name, ideal_days, longest_days, channels, usual)
      SELECT id, uuidv7(), 'Gewoon', 42, 56, '{phone,front-garden}', true FROM house;
    CREATE TEMP TABLE some_consultant AS SELECT n, uuidv7() AS id, uuidv7() AS account_id FROM generate_series(0, ${consultants - 1}) n;
    INSERT INTO account (id, email) SELECT account_id, 'consulent' || n || '@groot.example' FROM some_consultant;
    INSERT INTO person (organisation_id, id, account_id, email, first_name, last_name, roles, team_id)
      SELECT h.id, c.id, c.account_id, 'consulent' || c.n || '@groot.example', 'Anne', 'de Wit ' || c.n,
             CASE WHEN c.n % 12 = 0 THEN '{consultant,team-lead}'::text[] ELSE '{consultant}' END, t.id
      FROM some_consultant c JOIN some_team t ON t.n = c.n % ${teams}, house h;
    CREATE TEMP TABLE who AS
      SELECT g.n, h.id AS organisation_id, uuidv7() AS id, c.id AS consultant_id, t.id AS team_id, m.id AS municipality_id, spread.r, 'Buurt ' || (c.n * 3 + spread.r % 5) AS neighbourhood
      FROM generate_series(1, ${caregivers}) g(n)
      CROSS JOIN house h
      -- Numbers that look drawn and are the same at every load: how she fares has nothing to do with whose she is.
      CROSS JOIN LATERAL (SELECT abs(hashint4(g.n::int)) AS r, abs(hashint4(-g.n::int)) AS whose) spread
      JOIN some_consultant c ON c.n = spread.whose % ${consultants}
      JOIN some_team t ON t.n = c.n % ${teams}
      JOIN some_municipality m ON m.n = t.n % 20
      ORDER BY g.n;
    ANALYZE who;
  `;
}
