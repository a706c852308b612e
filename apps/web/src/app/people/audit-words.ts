import type { AuditLineView } from '@voortuin/contract/platform/audit';

/** What somebody did, in a sentence without its subject: bekeek een dossier. */
export function sayAudit({ action, object, ids }: Pick<AuditLineView, 'action' | 'object' | 'ids'>): string {
  if (object === 'audit-line') return $localize`:@@audit.looked:keek wie er meekeek`;
  const what = sayObject(object, ids.length);
  switch (action) {
    case 'opened':
      return $localize`:@@audit.opened:bekeek ${what}:what:`;
    case 'listed':
      return $localize`:@@audit.listed:zag een lijst: ${sayMany(object, ids.length)}:what:`;
    case 'searched':
      return $localize`:@@audit.searched:zocht, en zag ${sayMany(object, ids.length)}:what:`;
    case 'changed':
      return $localize`:@@audit.changed:veranderde ${what}:what:`;
    case 'added':
      return $localize`:@@audit.added:voegde ${what}:what: toe`;
    case 'exported':
      return $localize`:@@audit.exported:haalde ${sayMany(object, ids.length)}:what: op als bestand`;
    case 'signed-in':
      return $localize`:@@audit.signed-in:logde in`;
    case 'signed-out':
      return $localize`:@@audit.signed-out:logde uit`;
    case 'refused':
      return $localize`:@@audit.refused:werd geweigerd bij ${what}:what:`;
    default:
      return `${action} ${what}`;
  }
}

function sayObject(object: string, count: number): string {
  if (count > 1) return sayMany(object, count);
  return one()[object] ?? object;
}

function sayMany(object: string, count: number): string {
  const words = many()[object];
  if (!words) return one()[object] ?? object;
  return count === 1 ? words.one : `${count} ${words.many}`;
}

function one(): Record<string, string> {
  return {
    caregiver: $localize`:@@audit.caregiver:een dossier`,
    'contact-moment': $localize`:@@audit.contact-moment:een contactmoment`,
    'planned-contact': $localize`:@@audit.planned-contact:een volgend moment`,
    signal: $localize`:@@audit.signal:een signaal`,
    task: $localize`:@@audit.task:een taak`,
    import: $localize`:@@audit.import:een ingebrachte lijst`,
    today: $localize`:@@audit.today:de dag van een consulent`,
    insight: $localize`:@@audit.insight:het overzicht`,
    organisation: $localize`:@@audit.organisation:de gegevens van de organisatie`,
    municipality: $localize`:@@audit.municipality:een gemeente`,
    team: $localize`:@@audit.team:een team`,
    rhythm: $localize`:@@audit.rhythm:een ritme`,
    person: $localize`:@@audit.person:een collega`,
    'postcode-area': $localize`:@@audit.postcode-area:een postcodegebied`,
    partner: $localize`:@@audit.partner:een partner`,
    offer: $localize`:@@audit.offer:een aanbod`,
    agreement: $localize`:@@audit.agreement:de afspraken met een partner`,
    'partner-person': $localize`:@@audit.partner-person:iemand bij een partner`,
    'partner-key': $localize`:@@audit.partner-key:een sleutel van een partner`,
    webhook: $localize`:@@audit.webhook:berichten aan het systeem van een partner`,
    'known-to': $localize`:@@audit.known-to:waar de mantelzorger nog meer bekend is`,
    'referral-figures': $localize`:@@audit.referral-figures:de cijfers van doorverwijzingen`,
    reminder: $localize`:@@audit.reminder:een herinnering`,
    proof: $localize`:@@audit.proof:het bewijs`,
    account: $localize`:@@audit.account:het eigen account`,
    session: $localize`:@@audit.session:het inloggen`,
  };
}

function many(): Record<string, { one: string; many: string }> {
  return {
    caregiver: {
      one: $localize`:@@audit.one-caregiver:1 mantelzorger`,
      many: $localize`:@@audit.caregivers:mantelzorgers`,
    },
    today: {
      one: $localize`:@@audit.one-today:1 mens van vandaag`,
      many: $localize`:@@audit.todays:mensen van vandaag`,
    },
    signal: { one: $localize`:@@audit.one-signal:1 signaal`, many: $localize`:@@audit.signals:signalen` },
    task: { one: $localize`:@@audit.one-task:1 taak`, many: $localize`:@@audit.tasks:taken` },
    reminder: {
      one: $localize`:@@audit.one-reminder:1 herinnering`,
      many: $localize`:@@audit.reminders:herinneringen`,
    },
    'contact-moment': {
      one: $localize`:@@audit.one-contact-moment:1 contactmoment`,
      many: $localize`:@@audit.contact-moments:contactmomenten`,
    },
    'planned-contact': {
      one: $localize`:@@audit.one-planned-contact:1 volgend moment`,
      many: $localize`:@@audit.planned-contacts:volgende momenten`,
    },
  };
}
