import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type {
  DemoCallView,
  DemoPhonesQuery,
  DemoPhonesView,
  DemoPhoneView,
  DemoPress,
  DemoText,
} from '@voortuin/contract/messages/demo-phones';
import type { PhoneOwner } from '@voortuin/contract/messages/words';
import { fullName } from '@voortuin/domain/caregivers/names';
import { normalisePhone, showPhone } from '@voortuin/domain/platform/phone-number';
import { plain } from '@voortuin/domain/platform/plain';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound, RuleBroken } from '../platform/errors.ts';
import { askPhones, type Held, type HeldCall } from './phones-at-carrier.ts';

/** Whose a number is. */
interface Owner {
  id: string;
  name: string;
  whose: PhoneOwner;
}

const mostPhones = 60;
const mostTexts = 60;
const mostCalls = 12;
const mostFound = 12;

/** The phones of the demo: what the people of an organisation see on theirs, and their buttons. */
@Injectable()
export class DemoPhones {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The phones on which something happened, the latest first, those of colleagues, and those that are looked for. */
  async list(actor: Actor, { search, seen }: DemoPhonesQuery): Promise<DemoPhonesView> {
    const held = await askPhones(this.config, '/phones');
    return this.database.inside(actor, async () => {
      const line = await this.line(actor);
      const shown = line && showPhone(line);
      if (seen === held.changes) return { changes: held.changes, line: shown, phones: null };
      const ours = await this.ours(actor, held, line);
      const found = search ? await this.found(actor, search) : [];
      const standing = await this.colleagues(actor);
      const numbers = [...new Set([...found, ...recent(ours), ...standing])].slice(0, mostPhones);
      const owners = await this.owners(actor, numbers);
      const phones = numbers.map((number) => phoneOf(number, owners, ours));
      const ids = phones.filter(({ whose }) => whose === 'caregiver').map(({ id }) => id);
      await this.audit.line(actor, { action: 'listed', object: 'caregiver', ids });
      return { changes: held.changes, line: shown, phones };
    });
  }

  /** A text from a phone to the organisation. */
  async text(actor: Actor, { from, text }: DemoText): Promise<void> {
    const to = await this.lineThere(actor);
    await askPhones(this.config, '/phones/texts', { From: numberOf(from), To: to, Body: text ?? '' });
  }

  /** A call from a phone to the organisation. */
  async call(actor: Actor, from: string): Promise<void> {
    const to = await this.lineThere(actor);
    await askPhones(this.config, '/phones/calls', { From: numberOf(from), To: to });
  }

  /** A button of a phone. */
  async press(actor: Actor, { callId, button }: DemoPress): Promise<void> {
    const held = await askPhones(this.config, '/phones');
    const ours = await this.database.inside(actor, async () => this.ours(actor, held, await this.line(actor)));
    if (!ours.calls.some(({ sid }) => sid === callId)) throw new NotFound();
    await askPhones(this.config, `/phones/calls/${callId}`, { Button: button });
  }

  private async line(actor: Actor): Promise<string | null> {
    const row = await this.database.row<{ number: string }>(
      'SELECT number FROM phone_line WHERE organisation_id = $1',
      [actor.organisationId],
    );
    return row?.number ?? null;
  }

  private async lineThere(actor: Actor): Promise<string> {
    const line = await this.database.inside(actor, () => this.line(actor));
    if (!line) throw new RuleBroken('no-line');
    return line;
  }

  /** What goes over the line of this organisation, and what the installation itself told its people. */
  private async ours(actor: Actor, held: Held, line: string | null): Promise<Held> {
    const own = this.config.twilio!.from;
    const told = [...held.texts, ...held.calls].filter(({ from }) => from === own).map(({ to }) => to);
    const people = await this.owners(actor, told);
    const legs = new Map(held.calls.map((one) => [one.sid, one]));
    const isOurs = (one: { to: string; from: string; parentSid?: string | null }): boolean => {
      const parent = one.parentSid ? legs.get(one.parentSid) : undefined;
      if (parent && isOurs(parent)) return true;
      return one.from === own ? people.has(one.to) : one.from === line || one.to === line;
    };
    return { ...held, texts: held.texts.filter(isOurs), calls: held.calls.filter(isOurs) };
  }

  private async colleagues(actor: Actor): Promise<string[]> {
    const rows = await this.database.rows<{ phone: string }>(
      `SELECT phone FROM person WHERE organisation_id = $1 AND phone IS NOT NULL AND partner_id IS NULL AND left_at IS NULL
       ORDER BY first_name, last_name LIMIT $2`,
      [actor.organisationId, mostPhones],
    );
    return rows.map(({ phone }) => phone);
  }

  private async found(actor: Actor, search: string): Promise<string[]> {
    const rows = await this.database.rows<{ phone: string }>(
      `SELECT coalesce(phone, second_phone) AS phone FROM caregiver
       WHERE organisation_id = $1 AND search_text LIKE '%' || $2 || '%' AND coalesce(phone, second_phone) IS NOT NULL
       ORDER BY sort_name, id LIMIT $3`,
      [actor.organisationId, plain(search).replace(/[\\%_]/g, ''), mostFound],
    );
    return rows.map(({ phone }) => phone);
  }

  private async owners(actor: Actor, numbers: string[]): Promise<Map<string, Owner>> {
    const rows = await this.database.rows<{
      number: string; id: string; whose: PhoneOwner; firstName: string | null; prefix: string | null; lastName: string;
    }>(
      `SELECT n.number, p.id, CASE WHEN p.partner_id IS NULL THEN 'colleague' ELSE 'partner' END AS whose,
         p.first_name AS "firstName", NULL AS prefix, p.last_name AS "lastName"
       FROM unnest($2::text[]) AS n(number) JOIN person p ON p.organisation_id = $1 AND p.phone = n.number AND p.left_at IS NULL
       UNION ALL
       SELECT n.number, c.id, 'caregiver', c.first_name, c.prefix, c.last_name
       FROM unnest($2::text[]) AS n(number) JOIN caregiver c ON c.organisation_id = $1 AND n.number IN (c.phone, c.second_phone)`,
      [actor.organisationId, [...new Set(numbers)]],
    ); // prettier-ignore
    const owners = new Map<string, Owner>();
    for (const { number, id, whose, ...name } of rows) {
      const before = owners.get(number);
      // Two people may share a phone.
      owners.set(number, before ? { ...before, name: `${before.name}, ${fullName(name)}` } : { id, whose, name: fullName(name) }); // prettier-ignore
    }
    return owners;
  }
}

/** The phones on which something happened; what rings or talks first, then the latest. */
function recent({ texts, calls }: Held): string[] {
  const last = new Map<string, number>();
  const note = (number: string, at: number): void => void last.set(number, Math.max(at, last.get(number) ?? 0));
  for (const text of texts) note(phoneEnd(text), text.at);
  for (const call of calls) note(phoneEnd(call), call.endedAt === null ? Infinity : call.at);
  return [...last].sort(([, one], [, other]) => other - one).map(([number]) => number);
}

const phoneEnd = ({ direction, from, to }: { direction: string; from: string; to: string }): string =>
  direction === 'inbound' ? from : to;

function phoneOf(number: string, owners: Map<string, Owner>, { texts, calls }: Held): DemoPhoneView {
  const owner = owners.get(number);
  const id = owner?.id ?? createHash('sha256').update(number).digest('hex').slice(0, 12);
  return {
    id,
    number,
    numberShown: showPhone(number),
    name: owner?.name ?? null,
    whose: owner?.whose ?? 'nobody',
    texts: texts
      .filter((text) => phoneEnd(text) === number)
      .slice(-mostTexts)
      .map(({ sid, direction, body, at, status }) => ({
        id: sid,
        own: direction === 'inbound',
        text: body,
        at: new Date(at).toISOString(),
        arrived: status === 'delivered' || status === 'received',
      })),
    calls: calls
      .filter((call) => phoneEnd(call) === number)
      .slice(-mostCalls)
      .map((call) => callOf(call, calls, owners)),
  };
}

function callOf(call: HeldCall, calls: HeldCall[], owners: Map<string, Owner>): DemoCallView {
  const { sid, direction, at, answeredAt, endedAt, heard } = call;
  const other = call.with === null ? undefined : calls.find((one) => one.sid === call.with);
  const until = endedAt ?? Date.now();
  return {
    id: sid,
    own: direction === 'inbound',
    at: new Date(at).toISOString(),
    state: endedAt !== null ? 'over' : answeredAt === null ? 'ringing' : 'talking',
    answered: answeredAt !== null,
    seconds: answeredAt === null ? 0 : Math.round((until - answeredAt) / 1000),
    heard,
    with: other ? (owners.get(phoneEnd(other))?.name ?? showPhone(phoneEnd(other))) : null,
  };
}

function numberOf(given: string): string {
  const number = normalisePhone(given);
  if (!number) throw new BadField('from', 'not-a-phone-number');
  return number;
}
