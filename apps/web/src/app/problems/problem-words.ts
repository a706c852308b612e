import type { Problem } from '@voortuin/contract/platform/problem';
import { fieldWords } from './field-words.ts';
import { ruleWords } from './rule-words.ts';

/** A refusal in plain words: what happened, and what one can do now. Say beside it that nothing was lost, when so. */
export function problemWords(problem: Problem): string {
  if (problem.code === 'invalid' && problem.errors?.length)
    return problem.errors.map((error) => `${fieldWords(error.field)}: ${ruleWords(error)}`).join(' ');
  return wordsOf(problem);
}

function wordsOf({ code, params }: Problem): string {
  switch (code) {
    case 'no-connection':
      return $localize`Er is geen verbinding. Wat je typte staat er nog.`;
    case 'database-away':
      return $localize`De server is even niet bereikbaar. Wat je typte staat er nog; probeer het zo nog eens.`;
    case 'not-signed-in':
      return $localize`Je bent niet meer ingelogd.`;
    case 'not-allowed':
      return $localize`Dit mag je niet met jouw rol. Vraag het je teamleider.`;
    case 'not-found':
      return $localize`Dit is er niet (meer).`;
    case 'invalid':
      return $localize`Er klopt iets niet in wat je invulde.`;
    case 'not-the-author':
      return $localize`Dit kan alleen wie het schreef.`;
    case 'header-missing':
    case 'from-elsewhere':
    case 'not-this-step':
      return $localize`Deze pagina loopt achter. Laad haar opnieuw en probeer het nog eens.`;
    case 'too-large':
      return $localize`Dit is te groot om te versturen.`;
    case 'changed-meanwhile':
      return $localize`Een collega heeft dit net ook veranderd. Kijk eerst wat er nu staat.`;
    case 'conflict':
    case 'other-content':
      return $localize`Dit is al bewaard, met een andere inhoud.`;
    case 'likely-same':
      return $localize`Deze mantelzorger is er misschien al.`;
    case 'text-was-followed':
      return $localize`Op dit bericht is al iets gebeurd: het volgende moment is verzet. Neem contact op als dat niet klopt.`;
    case 'too-many-tries':
      return $localize`Te vaak geprobeerd. Wacht ${waitWords(params?.['seconds'])}:wait: en probeer het dan nog eens.`;
    case 'wrong-credentials':
      return $localize`E-mailadres of wachtwoord klopt niet.`;
    case 'wrong-code':
      return $localize`Deze code klopt niet. Kijk welke code er nu staat.`;
    case 'no-organisation':
      return $localize`Je account hoort bij geen organisatie meer. Vraag je beheerder om een uitnodiging.`;
    case 'second-factor-there':
      return $localize`De tweede stap staat al aan.`;
    case 'wrong-password':
      return $localize`Dit wachtwoord klopt niet.`;
    case 'second-factor-required':
      return $localize`Je organisatie vraagt een tweede stap bij het inloggen. Je kunt die niet uitzetten.`;
    case 'own-second-factor-first':
      return $localize`Zet eerst je eigen tweede stap aan. Dan weet je wat je van anderen vraagt, en kun je zelf nog binnen.`;
    case 'last-administrator':
      return $localize`Er moet altijd iemand beheerder zijn. Maak eerst een collega beheerder.`;
    case 'already-joined':
      return $localize`Deze collega doet al mee. Een nieuwe link is niet nodig.`;
    case 'still-responsible':
      return $localize`Er hangt nog werk aan deze collega. Geef dat eerst aan iemand anders.`;
    case 'invitation-gone':
    case 'invitation-expired':
      return $localize`Deze uitnodiging is verlopen of al gebruikt. Vraag je beheerder om een nieuwe.`;
    case 'closed':
      return $localize`Deze mantelzorger is afgesloten.`;
    case 'not-closed':
      return $localize`Deze mantelzorger is niet afgesloten.`;
    case 'has-appointment':
      return $localize`Er staat een afspraak. Die verzetten we niet zonder overleg: bel eerst.`;
    case 'no-review':
      return $localize`Er staat geen jaarlijkse blik.`;
    case 'no-appointment':
      return $localize`Er staat geen afspraak.`;
    case 'never-approach':
    case 'not-to-be-approached':
      return $localize`Deze mantelzorger wil niet benaderd worden.`;
    case 'already-handled':
      return $localize`Dit signaal is al opgepakt.`;
    case 'already-done':
      return $localize`Deze taak is al gedaan.`;
    case 'not-done':
      return $localize`Deze taak staat nog open.`;
    case 'import-started':
    case 'import-running':
      return $localize`Deze lijst wordt al binnengehaald. Wacht tot dat klaar is.`;
    case 'already-added':
      return $localize`Deze regel is al toegevoegd.`;
    case 'not-doubtful':
      return $localize`Over deze regel hoef je niets te kiezen.`;
    case 'not-a-safety-signal':
      return $localize`De stappen van de meldcode horen bij een signaal over veiligheid.`;
    case 'one-next-moment':
      return $localize`Een collega was je net voor. Kijk eerst wat er nu staat.`;
    case 'retracted':
      return $localize`Dit contact is teruggenomen.`;
    case 'something-newer':
      return $localize`Er is daarna nog iets gebeurd. Terugnemen kan niet meer; verbeteren wel.`;
    case 'too-late-to-undo':
      return $localize`Terugnemen kan tot tien minuten erna. Verbeteren kan nog wel.`;
    case 'not-now':
      return $localize`Dit kan nu niet meer: er is intussen iets veranderd. Kijk wat er nu staat.`;
    case 'known-already':
      return $localize`Hier loopt misschien al iets.`;
    case 'goes-on-already':
      return $localize`Deze doorverwijzing gaat al verder met een andere.`;
    case 'consent-ended':
      return $localize`De toestemming geldt niet meer. Vraag het opnieuw, of deel zonder wat daarop rust.`;
    case 'consent-first':
      return $localize`Vraag eerst of het mag, en leg het ja vast.`;
    case 'name-tells-diagnosis':
      return $localize`De naam van deze organisatie verraadt al wat er speelt. Daarom kan dit hier niet.`;
    case 'partner-ended':
      return $localize`Deze partner is gestopt. Kies een andere.`;
    case 'partner-not-reachable':
      return $localize`Bij deze partner is nog niemand te bereiken: er moet iemand staan met een telefoon of een tweede e-mailadres.`;
    case 'no-email-for-copy':
      return $localize`Er is geen e-mailadres, of mail is niet welkom. Kies een brief.`;
    case 'referrals-with-partner':
      return $localize`Er liggen nog doorverwijzingen bij deze partner. Rond die eerst af.`;
    case 'already-ended':
      return $localize`Dit is al gestopt.`;
    case 'not-ended':
      return $localize`Dit is niet gestopt.`;
    case 'shown-once':
      return $localize`Dit is al één keer getoond. Maak een nieuwe.`;
    case 'enough-webhooks':
      return $localize`Er zijn er genoeg. Zet er eerst een uit.`;
    case 'not-a-document':
      return $localize`Dit is geen document. Het mag een pdf, Word-bestand, foto of tekst zijn.`;
    case 'too-many-files':
      return $localize`Er zijn al genoeg bestanden bij. Meer kan niet.`;
    case 'no-line':
      return $localize`:@@problem.no-line:Er is nog geen telefoonlijn. Een beheerder stelt die in bij Instellingen.`;
    case 'no-own-page':
      return $localize`:@@problem.no-own-page:Er is geen eigen pagina (meer).`;
    case 'no-other-pace':
      return $localize`:@@problem.no-other-pace:Dit ritme kan niet anders dan het is.`;
    case 'not-signed':
      return $localize`:@@problem.not-signed:Dit kwam niet van het telefoonbedrijf.`;
    case 'no-way-for-a-code':
    case 'phones-away':
      return $localize`De telefoons van de voorbeeldstad antwoorden even niet. Probeer het zo nog eens.`;
    case 'code-not-sent':
      return $localize`De code kon niet verstuurd worden. Probeer het zo nog eens.`;
    default:
      return $localize`Er ging iets mis bij ons. Er is niets verloren; probeer het nog eens.`;
  }
}

function waitWords(seconds: unknown): string {
  const minutes = Math.ceil(Number(seconds ?? 60) / 60);
  return minutes <= 1 ? $localize`een minuut` : $localize`${minutes}:minutes: minuten`;
}
