import type { FileRefusal } from '@voortuin/contract/imports/words';
import { plain } from '../platform/plain.ts';

/** What a column can hold. */
export type Field =
  | 'lastName' | 'prefix' | 'firstName' | 'fullName' | 'bornOn' | 'phone' | 'secondPhone' | 'email'
  | 'street' | 'houseNumber' | 'addition' | 'postcode' | 'city' | 'neighbourhood' | 'secretAddress'
  | 'recipientName' | 'relation' | 'condition' | 'hoursPerWeek' | 'livesTogether' | 'careSince'
  | 'lastContactOn' | 'channel' | 'spoken' | 'howItGoes' | 'rhythm' | 'preference' | 'suitableHours'
  | 'approach' | 'note' | 'atDoor' | 'language' | 'digitalSkill' | 'work' | 'consultant' | 'inSightSince'
  | 'citizenNumber' | 'reason'; // prettier-ignore

/** A column of a list; `field` is null for what we have no field for, which goes into the note. */
export interface Column {
  heading: string;
  field: Field | null;
}

/** The heading under which the reason stands in a file of what was not added. */
export const reasonHeading = 'Reden niet toegevoegd';

/** Headings as lists write them, without capitals, accents, spaces and marks. */
const headings: Record<Field, readonly string[]> = {
  lastName: ['achternaam', 'familienaam', 'geslachtsnaam', 'achternaammantelzorger', 'lastname', 'surname'],
  prefix: ['tussenvoegsel', 'tussenvoegsels', 'tv', 'tussenv', 'voorvoegsel', 'voorvoegsels', 'tussen', 'prefix'],
  firstName: ['voornaam', 'voornamen', 'roepnaam', 'voorletters', 'initialen', 'voorl', 'firstname'],
  fullName: ['naam', 'volledigenaam', 'naammantelzorger', 'mantelzorger', 'client', 'clientnaam', 'name'],
  bornOn: ['geboortedatum', 'gebdatum', 'gebdat', 'geboren', 'geborenop', 'geboortejaar', 'gebjaar', 'gebdt', 'birthdate'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'telnr', 'telnummer', 'telefoonnr', 'telefoon1', 'tel1', 'telefoonvast', 'vast', 'vasttelefoonnummer', 'vastnummer', 'phone'],
  secondPhone: ['mobiel', 'mobielnummer', 'mobieletelefoon', 'mobieltelefoonnummer', 'gsm', '06nummer', 'telefoon2', 'tel2', 'telefoonmobiel', 'tweedetelefoon', 'tweedetelefoonnummer', 'mobile'],
  email: ['email', 'emailadres', 'mail', 'mailadres', 'epost'],
  street: ['straat', 'straatnaam', 'adres', 'straatenhuisnummer', 'straathuisnummer', 'straatenhuisnr', 'woonadres', 'street'],
  houseNumber: ['huisnummer', 'huisnr', 'hnr', 'nr', 'nummer'],
  addition: ['toevoeging', 'toev', 'huisnummertoevoeging', 'huisnrtoev', 'hnrtoev', 'huistoev'],
  postcode: ['postcode', 'pc', 'postkode', 'postcd', 'zip'],
  city: ['woonplaats', 'plaats', 'stad', 'dorp', 'wpl', 'plaatsnaam', 'city'],
  neighbourhood: ['wijk', 'buurt', 'wijkbuurt', 'kern'],
  secretAddress: ['geheimadres', 'geheim', 'adresgeheim'],
  recipientName: ['zorgtvoor', 'naaste', 'naamnaaste', 'zorgvrager', 'naamzorgvrager', 'zorgontvanger', 'naamzorgontvanger', 'hulpbehoevende'],
  relation: ['relatie', 'relatienaaste', 'relatietotnaaste', 'relatiemetnaaste', 'soortrelatie', 'verwantschap', 'naasteis'],
  condition: ['situatienaaste', 'aandoening', 'aandoeningnaaste', 'ziektebeeld', 'diagnose', 'beperking', 'ziekte', 'problematiek', 'problematieknaaste', 'situatie'],
  hoursPerWeek: ['urenpw', 'urenperweek', 'uren', 'aantaluren', 'urenweek', 'zorguren', 'aantalurenperweek', 'urenzorg', 'urenmantelzorg'],
  livesTogether: ['samenwonend', 'woontsamen', 'inwonend', 'zelfdehuis', 'woontsamenmetnaaste', 'thuiswonend'],
  careSince: ['mantelzorgersinds', 'zorgtsinds', 'mantelzorgsinds', 'zorgsinds'],
  lastContactOn: ['laatstecontact', 'datumlaatstecontact', 'laatstecontactdatum', 'laatstecontactmoment', 'laatstgesproken', 'laatstgesprokenop', 'contactdatum', 'datumcontact', 'laatstegesprek'],
  channel: ['soort', 'soortcontact', 'contactsoort', 'kanaal', 'wijzevancontact', 'contactvorm', 'typecontact', 'hoe'],
  spoken: ['gesproken', 'bereikt', 'contactgelukt', 'gelukt', 'resultaat', 'uitkomst'],
  howItGoes: ['hoegaathet', 'hoehetgaat', 'gaat', 'belasting', 'stoplicht', 'kleur', 'draagkracht'],
  rhythm: ['ritme', 'frequentie', 'contactfrequentie', 'belfrequentie', 'hoevaak', 'interval', 'contactritme'],
  preference: ['voorkeur', 'voorkeurkanaal', 'voorkeurcontact', 'contactvoorkeur', 'voorkeurscontact', 'wilcontactvia', 'voorkeurswijze'],
  suitableHours: ['bereikbaar', 'bereikbaarheid', 'bestemoment', 'bestetijd', 'bestetijdstip', 'geschiktetijd', 'geschikteuren', 'beltijden', 'wanneer', 'wanneerbellen'],
  approach: ['nietbenaderen', 'nietbellen', 'geencontact', 'nietcontacten', 'blokkeren', 'geencontactgewenst'],
  note: ['opmerking', 'opmerkingen', 'notitie', 'notities', 'bijzonderheden', 'toelichting', 'memo', 'aantekening', 'aantekeningen', 'note', 'notes'],
  atDoor: ['aandedeur', 'deur', 'huisbezoekwelkom', 'langskomen', 'onaangekondigd', 'voordeur'],
  language: ['taal', 'voertaal', 'spreektaal', 'moedertaal'],
  digitalSkill: ['digitaal', 'digitaalvaardig', 'digitalevaardigheid', 'digitalevaardigheden'],
  work: ['werk', 'werkt', 'baan', 'werksituatie', 'betaaldwerk'],
  consultant: ['consulent', 'mantelzorgconsulent', 'medewerker', 'contactpersoon', 'behandelaar', 'verantwoordelijke', 'vastecontactpersoon'],
  inSightSince: ['inbeeldsinds', 'aanmelddatum', 'datumaanmelding', 'aangemeldop', 'aangemeld', 'ingeschrevenop', 'inschrijfdatum', 'datuminschrijving', 'bekendsinds'],
  citizenNumber: ['bsn', 'burgerservicenummer', 'bsnnummer', 'bsnnr', 'sofinummer', 'sofi', 'bsnmantelzorger'],
  reason: [bare(reasonHeading)],
}; // prettier-ignore

const fieldsByHeading = new Map(
  Object.entries(headings).flatMap(([field, known]) => known.map((one) => [one, field as Field])),
);

/** Which field each heading stands for; the order does not matter, and of two that say the same the first holds. */
export function readColumns(given: readonly string[]): Column[] {
  const taken = new Set<Field>();
  return given.map((heading) => {
    let field = fieldsByHeading.get(bare(heading)) ?? null;
    if (field === 'phone' && taken.has('phone')) field = 'secondPhone';
    if (field && taken.has(field) && field !== 'citizenNumber') field = null;
    if (field) taken.add(field);
    return { heading: heading.trim(), field };
  });
}

/** Why columns are not those of a list of people, or null. */
export function refuseColumns(columns: readonly Column[]): FileRefusal | null {
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  if (has('lastName') || has('fullName')) return null;
  return columns.length < 2 ? 'one-column' : 'no-name-column';
}

function bare(heading: string): string {
  return plain(heading).replace(/[^\p{L}\p{N}]/gu, '');
}
