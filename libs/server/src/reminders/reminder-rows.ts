import { Injectable } from '@nestjs/common';
import type { ReminderContact, ReminderText, ReminderView } from '@voortuin/contract/reminders/reminders';
import type { ReminderKind } from '@voortuin/contract/reminders/words';
import type { SignalView } from '@voortuin/contract/signals/signals';
import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { fullName } from '@voortuin/domain/caregivers/names';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { Callers, type Caller } from '../caregivers/callers.ts';
import { reachColumns, reachOf, type ReachRow } from '../caregivers/reach.ts';
import { signalColumns, signalOf, signalTables, type SignalRow } from '../signals/signal-view.ts';
import { taskColumns, taskOf, taskTables, type TaskRow } from '../tasks/task-view.ts';

/** A reminder as the list finds it, before one knows what it asks. */
export interface WaitingRow {
  id: string;
  kind: ReminderKind;
  aboutId: string;
  dueAt: string;
  dueOn: string;
  sentAt: string;
  seen: boolean;
}

interface ContactRow
  extends
    Pick<
      ReminderContact,
      'caregiverId' | 'plannedContactId' | 'firstName' | 'kind' | 'plannedOn' | 'startsAt' | 'minutes' | 'channel'
    >,
    ReachRow {
  prefix: string | null;
  lastName: string;
}

interface TextRow extends Omit<ReminderText, 'caregiver' | 'mayBe' | 'numberShown'> {
  fromNumber: string;
  firstName: string | null;
  prefix: string | null;
  lastName: string | null;
}

/** Finds what each reminder of a page asks: a contact, a task, a signal or a text. */
@Injectable()
export class ReminderRows {
  constructor(
    private readonly database: Database,
    private readonly callers: Callers,
  ) {}

  /** The reminders with what they ask, in the same order. */
  async filled(actor: Actor, rows: readonly WaitingRow[]): Promise<ReminderView[]> {
    const idsOf = (...kinds: ReminderKind[]): string[] =>
      rows.filter(({ kind }) => kinds.includes(kind)).map(({ aboutId }) => aboutId);
    const contacts = await this.contacts(actor, idsOf('contact', 'appointment'));
    const tasks = await this.tasks(actor, idsOf('task'));
    const signals = await this.signals(actor, idsOf('signal'));
    const texts = await this.texts(actor, idsOf('text'));
    return rows.map(({ aboutId, ...row }) => ({
      ...row,
      contact: contacts.get(aboutId) ?? null,
      task: tasks.get(aboutId) ?? null,
      signal: signals.get(aboutId) ?? null,
      text: texts.get(aboutId) ?? null,
    }));
  }

  private async contacts(actor: Actor, ids: string[]): Promise<Map<string, ReminderContact>> {
    const rows = await this.about<ContactRow>(
      `SELECT p.id AS "plannedContactId", p.caregiver_id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName",
         p.kind, p.planned_on AS "plannedOn", p.starts_at AS "startsAt", p.minutes, p.channel, ${reachColumns}
       FROM planned_contact p JOIN caregiver c ON c.organisation_id = p.organisation_id AND c.id = p.caregiver_id
       WHERE p.organisation_id = $1 AND p.id = ANY ($2)`,
      actor,
      ids,
    );
    return new Map(rows.map((row) => [row.plannedContactId, contactOf(row)]));
  }

  private async tasks(actor: Actor, ids: string[]): Promise<Map<string, TaskView>> {
    const rows = await this.about<TaskRow>(
      `SELECT ${taskColumns} FROM ${taskTables} WHERE t.organisation_id = $1 AND t.id = ANY ($2)`,
      actor,
      ids,
    );
    return new Map(rows.map((row) => [row.id, taskOf(row)]));
  }

  private async signals(actor: Actor, ids: string[]): Promise<Map<string, SignalView>> {
    const rows = await this.about<SignalRow>(
      `SELECT ${signalColumns} FROM ${signalTables} WHERE t.organisation_id = $1 AND t.id = ANY ($2)`,
      actor,
      ids,
    );
    return new Map(rows.map((row) => [row.id, signalOf(row)]));
  }

  private async texts(actor: Actor, ids: string[]): Promise<Map<string, ReminderText>> {
    const rows = await this.about<TextRow>(
      `SELECT i.id, i.caregiver_id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName",
         i.from_number AS "fromNumber", i.text, i.received_at AS "receivedAt", i.kind
       FROM incoming_text i LEFT JOIN caregiver c ON c.organisation_id = i.organisation_id AND c.id = i.caregiver_id
       WHERE i.organisation_id = $1 AND i.id = ANY ($2)`,
      actor,
      ids,
    );
    const unknown = rows.filter(({ caregiverId }) => caregiverId === null).map(({ fromNumber }) => fromNumber);
    const callers = unknown.length > 0 ? await this.callers.atEach(actor, unknown) : new Map<string, Caller[]>();
    return new Map(rows.map((row) => [row.id, textOf(row, callers.get(row.fromNumber) ?? [])]));
  }

  private async about<T>(sql: string, actor: Actor, ids: string[]): Promise<T[]> {
    return ids.length === 0 ? [] : this.database.rows<T>(sql, [actor.organisationId, ids]);
  }
}

function contactOf(row: ContactRow): ReminderContact {
  const { caregiverId, plannedContactId, firstName, kind, plannedOn, startsAt, minutes, channel } = row;
  return {
    caregiverId, plannedContactId, firstName, kind, plannedOn, startsAt, minutes, channel,
    name: fullName(row),
    ...reachOf(row),
  }; // prettier-ignore
}

function textOf(
  { fromNumber, firstName, prefix, lastName, ...row }: TextRow,
  callers: readonly Caller[],
): ReminderText {
  return {
    ...row,
    caregiver: lastName === null ? null : fullName({ firstName, prefix, lastName }),
    mayBe: row.caregiverId === null ? callers.map(({ id, name }) => ({ id, name })) : [],
    numberShown: showPhone(fromNumber),
  };
}
