import type { FailureReason, RejectionReason, TurnReason } from '@voortuin/contract/referrals/words';

const why: Record<RejectionReason | FailureReason, string> = {
  'no-room': 'geen plek', 'not-our-help': 'doen zij niet', 'outside-our-area': 'buiten hun gebied', 'not-for-her': 'past niet bij de vraag',
  'known-already': 'al bekend', 'no-longer-needed': 'niet meer nodig', 'not-reached': 'niet bereikt', 'she-stopped': 'gestopt',
  'did-not-suit': 'paste niet', 'we-cannot': 'kunnen het niet', 'situation-changed': 'situatie veranderd', other: 'andere reden',
}; // prettier-ignore

/** What a referral that came back asks of the consultant, in the words of her list of tasks. */
export function turnTask(because: TurnReason, partner: string, reason: string | null): string {
  const told = reason && reason in why ? ` (${why[reason as RejectionReason]})` : '';
  switch (because) {
    case 'draft':
      return `Doorverwijzing naar ${partner}: nog niet verstuurd.`;
    case 'rejected':
      return `${partner} neemt de doorverwijzing niet aan${told}. Kies wat nu.`;
    case 'failed':
      return `De hulp van ${partner} is niet gelukt${told}. Kies wat nu.`;
    case 'question':
      return `${partner} vraagt iets over de doorverwijzing. Geef antwoord.`;
    case 'no-answer':
      return `${partner} laat niets horen over de doorverwijzing, ook niet na een herinnering. Bel hen, of kies wat nu.`;
    case 'not-helped':
      return `De hulp van ${partner} heeft niet geholpen. Kies wat nu.`;
    case 'fell-away':
      return `De doorverwijzing na ${partner} is vervallen. Kies wat nu.`;
  }
}

/** What words or a file of the partner ask of the consultant, when it is not her turn. */
export const wordTask = (partner: string): string => `${partner} schreef iets bij de doorverwijzing. Lees het.`;

/** What a referral that lies still asks of the team lead. */
export const leadTask = (partner: string, consultant: string): string =>
  `Doorverwijzing naar ${partner} ligt stil bij ${consultant}. Kijk wat er nodig is.`;
