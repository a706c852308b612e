import { Injectable } from '@nestjs/common';
import type { DemoPerson } from '@voortuin/contract/people/session';
import type { Role } from '@voortuin/contract/people/words';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { SignIns, type From, type Signed } from './sign-in.service.ts';

interface Row {
  organisation_id: string;
  organisation: string;
  person_id: string;
  account_id: string;
  first_name: string;
  last_name: string;
  roles: Role[];
  team: string | null;
}

/** Signing in with one click, in the demo town and nowhere else. */
@Injectable()
export class Demo {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignIns,
  ) {}

  /** The people of the demo town. */
  async people(): Promise<DemoPerson[]> {
    return (await this.rows()).map((row) => ({
      personId: row.person_id,
      name: `${row.first_name} ${row.last_name}`,
      roles: row.roles,
      team: row.team,
      organisation: row.organisation,
    }));
  }

  /** Signs in as one of them. */
  async signIn(from: From, personId: string): Promise<Signed> {
    const row = (await this.rows()).find((one) => one.person_id === personId);
    if (!row) throw new NotFound();
    const membership = { organisationId: row.organisation_id, organisation: row.organisation, personId };
    return this.signIns.enter(from, row.account_id, membership, true);
  }

  private rows(): Promise<Row[]> {
    return this.database.alone<Row>('SELECT * FROM demo_people()');
  }
}
