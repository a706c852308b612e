import type { ProofView } from '@voortuin/contract/insight/proof';
import type { ParkedView } from '@voortuin/contract/reminders/parked';

/** What a parked reminder is about. */
export const parkedWords: Record<ParkedView['what'], string> = {
  contact: $localize`Herinnering aan een contact`,
  appointment: $localize`Herinnering aan een afspraak`,
  task: $localize`Herinnering aan een taak`,
  signal: $localize`Herinnering aan een signaal`,
  text: $localize`Herinnering aan een sms’je`,
  'morning-mail': $localize`Morgenmail`,
  'answer-code': $localize`Code voor een partner`,
  referral: $localize`Mail aan een partner`,
  'referral-copy': $localize`Kopie van een doorverwijzing`,
  announcement: $localize`Bericht over een aanmelding`,
};

/** What stood in the way, for its code. */
export function sayCause({ cause, unknown }: Pick<ParkedView, 'cause' | 'unknown'>): string {
  if (cause === 'stopped-while-sending')
    return $localize`Het versturen brak bij ons af. Misschien is de mail toch aangekomen.`;
  if (unknown)
    return $localize`De verbinding met de mailserver brak af tijdens het versturen. Misschien is de mail toch aangekomen.`;
  if (cause === 'never-finished') return $localize`Steeds opnieuw geprobeerd, en nooit kwam er een antwoord.`;
  if (cause === 'no-mail-server') return $localize`Er is geen mailserver ingesteld (SMTP_URL).`;
  const code = cause.slice(cause.indexOf('-') + 1);
  if (/^mail-\d+$/.test(cause)) return $localize`De mailserver weigerde de mail (${code}:code:).`;
  if (cause.startsWith('mail-')) return $localize`De mailserver was lang niet te bereiken (${code}:code:).`;
  if (cause.startsWith('refused-')) return $localize`De database weigerde dit (${code}:code:).`;
  return $localize`Er ging iets mis bij ons.`;
}

/** So many seconds in plain words: direct, 4 seconden, 3 minuten. */
export function saySeconds(seconds: number): string {
  if (seconds < 1) return $localize`minder dan een seconde`;
  if (seconds < 1.5) return $localize`een seconde`;
  if (seconds < 90) return $localize`${Math.round(seconds)}:count: seconden`;
  if (seconds < 5_400) return $localize`${Math.round(seconds / 60)}:count: minuten`;
  return $localize`${Math.round(seconds / 3_600)}:count: uur`;
}

/** Whether the queue runs, and on what. */
export function sayQueue({ queue, canarySeconds }: Pick<ProofView, 'queue' | 'canarySeconds'>): string {
  const on = queue === 'redis' ? 'Redis' : 'PostgreSQL';
  return canarySeconds === null
    ? $localize`${on}:queue:; er is nog geen teken van leven`
    : $localize`${on}:queue:; laatste teken van leven ${saySeconds(canarySeconds)}:ago: geleden`;
}

/** What happens with mails here. */
export const mailWords: Record<ProofView['mails'], string> = {
  mail: $localize`gaan naar de mailserver`,
  kept: $localize`worden in deze voorbeeldstad bewaard, en gaan de deur niet uit`,
  none: $localize`worden niet gemaakt: er is geen mailserver ingesteld (SMTP_URL)`,
};
