import type { CaregiverDraft, ChannelPermission } from '@voortuin/contract/caregivers/caregivers';
import type { TextKind } from '@voortuin/contract/messages/words';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';
import type { TestServices } from '../platform/testing/test-services.ts';

/** That she may be texted, with who said so, when and how. */
export const mayBeTexted: ChannelPermission = {
  channel: 'sms',
  allowed: true,
  saidBy: 'zijzelf',
  saidOn: '2026-01-03',
  how: 'aan de telefoon',
};

let numbers = 0;

/** A mobile number that nobody else has, as one writes it and as it is kept. */
export function aMobileNumber(): { written: string; kept: string } {
  const digits = String(10_000_000 + ++numbers);
  return { written: `06-${digits}`, kept: `+316${digits}` };
}

/** A text that went out `daysAgo`, or one that waits. */
export async function anOutgoingText(
  test: TestDatabase,
  organisationId: string,
  caregiverId: string,
  own: { kind?: TextKind; to?: string; state?: 'sent' | 'queued'; daysAgo?: number; text?: string } = {},
): Promise<string> {
  const id = newId();
  const sent = own.state !== 'queued';
  await test.owner.query(
    `INSERT INTO outgoing_text (organisation_id, id, request_id, caregiver_id, kind, text, state, to_number, send_from_at, made_at, handed_at, sent_at, sid)
     SELECT $1, $2::uuid, $2, $3, $4, $5, $6, $7, at, at, CASE WHEN $8 THEN at END, CASE WHEN $8 THEN at END, CASE WHEN $8 THEN uuidv7()::text END
     FROM (SELECT clock_timestamp() - make_interval(days => $9) AS at) e`,
    [
      organisationId, id, caregiverId, own.kind ?? 'by-hand', own.text ?? 'Dag', sent ? 'sent' : 'queued', own.to ?? null, sent,
      own.daysAgo ?? 0,
    ],
  ); // prettier-ignore
  return id;
}

/** Adds a caregiver who may be texted, and answers her id. */
export function aTextableCaregiver(
  services: TestServices,
  actor: Actor,
  own: Partial<CaregiverDraft> = {},
): Promise<string> {
  return aCaregiver(services, actor, { channelPermissions: [mayBeTexted], ...own });
}
