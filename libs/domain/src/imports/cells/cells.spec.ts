import { readHouseNumber, readPostcode, readStreet } from './address.ts';
import { readCondition, readRelation } from './care.ts';
import { readChannel, readPreference } from './channel.ts';
import { readAtDoor, readHowItGoes, readLanguage, readSpoken, readYesNo } from './choices.ts';
import { readConsultant } from './consultant.ts';
import { readBirth, readPastDay, readSince } from './date.ts';
import { readHours } from './hours.ts';
import { readHoursPerWeek } from './hours-per-week.ts';
import { readFullName, readLastName } from './name.ts';
import { readPhones } from './phone.ts';
import type { Read } from './read.ts';
import { readRhythm } from './rhythm.ts';

const today = '2026-11-25';

/** A table of cells, what each says, and the remark where it says nothing. */
function cells<T>(
  what: string,
  read: (text: string) => Read<T>,
  table: [string, T | null, Read<T>['remark']?][],
): void {
  describe(what, () => {
    for (const [text, value, remark] of table)
      it(JSON.stringify(text), () => {
        const found = read(text);
        expect(found.value).toEqual(value);
        expect(found.remark).toBe(remark);
      });
  });
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const evening = { from: '17:00', until: '22:00' };

cells('A birth date', (text) => readBirth(text, today), [
  ['3-6-1970', { bornOn: '1970-06-03', bornYear: null }],
  ['03-06-1970', { bornOn: '1970-06-03', bornYear: null }],
  ['1970-06-03', { bornOn: '1970-06-03', bornYear: null }],
  ['19700603', { bornOn: '1970-06-03', bornYear: null }],
  ['3.6.1970', { bornOn: '1970-06-03', bornYear: null }],
  ['3 juni 1970', { bornOn: '1970-06-03', bornYear: null }],
  ['3 mrt 1970', { bornOn: '1970-03-03', bornYear: null }],
  ['1970-06-03 00:00:00', { bornOn: '1970-06-03', bornYear: null }],
  ['08/06/84', { bornOn: '1984-06-08', bornYear: null }],
  ['11/03/99', { bornOn: '1999-03-11', bornYear: null }],
  ['11/03/10', { bornOn: '2010-03-11', bornYear: null }],
  ['11/03/24', { bornOn: '1924-03-11', bornYear: null }],
  ['1962', { bornOn: null, bornYear: 1962 }, 'year-only'],
  ['31-02-1950', { bornOn: null, bornYear: 1950 }, 'not-a-date'],
  ['1-1-2030', null, 'not-a-date'],
  ['31-12-2026', null, 'in-the-future'],
  ['ergens in mei', null, 'not-a-date'],
]);
cells('A day that has been', (text) => readPastDay(text, today), [
  ['09-08-2025', '2025-08-09'],
  ['6-1-2026', '2026-01-06'],
  ['02/04/25', '2025-04-02'],
  ['2025-02-26', '2025-02-26'],
  ['25-11-2026', today],
  ['26-11-2026', null, 'in-the-future'],
  ['31-02-2026', null, 'not-a-date'],
  ['01-03-2031', null, 'in-the-future'],
  ['00-00-0000', null, 'not-a-date'],
  ['vorige week', null, 'not-a-date'],
]);
cells('Since when', (text) => readSince(text, today), [
  ['2019', '2019-01-01', 'year-only'],
  ['1-5-2019', '2019-05-01'],
  ['2030', null, 'in-the-future'],
]);
cells('Phone numbers', readPhones, [
  ['659812891', ['+31659812891']],
  ['06 55 55 05 12', ['+31655550512']],
  ['06-12345678 / 0164-277617', ['+31612345678', '+31164277617']],
  ['0612345678 of 0687654321', ['+31612345678', '+31687654321']],
  ['tel: 06-12345678', ['+31612345678']],
  ['06-12345678 (dochter)', ['+31612345678']],
  ['06-1234', null, 'not-a-phone-number'],
  ['geen telefoon', null, 'not-a-phone-number'],
]);
cells('A house number', readHouseNumber, [
  ['15', { houseNumber: 15, addition: null }],
  ['15a', { houseNumber: 15, addition: 'a' }],
  ['15-bis', { houseNumber: 15, addition: 'bis' }],
  ['15 2-hoog', { houseNumber: 15, addition: '2-hoog' }],
  ['0', null, 'not-a-house-number'],
  ['hoek', null, 'not-a-house-number'],
]);
cells('A postcode', readPostcode, [
  ['4637 AB', '4637AB'],
  ['4658 pv', '4658PV'],
  ['4600 SS', null, 'not-a-postcode'],
  ['0123 AB', null, 'not-a-postcode'],
  ['4637', null, 'not-a-postcode'],
]);
cells('A rhythm', readRhythm, [
  ['6 weken', { idealDays: 42 }],
  ['8 wk', { idealDays: 56 }],
  ['4', { idealDays: 28 }],
  ['maandelijks', { idealDays: 30 }],
  ['Elk kwartaal', { idealDays: 91 }],
  ['om de 2 weken', { idealDays: 14 }],
  ['1x per maand', { idealDays: 30 }],
  ['twee maanden', { idealDays: 60 }],
  ['elke zes weken', { idealDays: 42 }],
  ['op verzoek', 'on-request'],
  ['90', null, 'not-a-rhythm'],
  ['800 dagen', null, 'not-a-rhythm'],
  ['zo nu en dan', null, 'not-a-rhythm'],
]);
cells('Hours of care', readHoursPerWeek, [
  ['20', 20],
  ['12,5', 12.5],
  ['12.5 uur', 12.5],
  ['24/7', 168],
  ['40 uur per week', 40],
  ['200', null, 'not-hours-per-week'],
  ['veel', null, 'not-hours-per-week'],
]);
cells('A channel', readChannel, [
  ['telefoon', 'phone'],
  ['tel.', 'phone'],
  ['Voortuin', 'front-garden'],
  ['voortuingesprek', 'front-garden'],
  ['huisbezoek', 'home-visit'],
  ['E-mail', 'email'],
  ['sms', 'sms'],
  ['postduif', null, 'not-a-channel'],
]);
cells('A preference', readPreference, [
  ['bellen', { channel: 'phone', hours: [] }],
  ['langskomen', { channel: 'home-visit', hours: [] }],
  [`'s avonds bellen`, { channel: 'phone', hours: [{ days: everyDay, ...evening }] }],
  ['bellen in de avond', { channel: 'phone', hours: [{ days: everyDay, ...evening }] }],
  ['inloop', null, 'not-a-channel'],
  ['niet bellen', null, 'not-a-channel'],
]);
cells('Suitable hours', readHours, [
  [`'s avonds`, [{ days: everyDay, ...evening }]],
  ['ma en wo', [{ days: [1, 3], from: '08:00', until: '22:00' }]],
  ['ma-vr', [{ days: [1, 2, 3, 4, 5], from: '08:00', until: '22:00' }]],
  ['dinsdagmiddag', null, 'not-suitable-hours'],
  ['dinsdag middag', [{ days: [2], from: '12:00', until: '17:00' }]],
  ['weekend', [{ days: [6, 7], from: '08:00', until: '22:00' }]],
  ['na 18:00', [{ days: everyDay, from: '18:00', until: '22:00' }]],
  ['9-12 uur', [{ days: everyDay, from: '09:00', until: '12:00' }]],
  ['niet op maandag', null, 'not-suitable-hours'],
]);
cells('A relation', readRelation, [
  ['zus', 'sister'],
  ['schoonmoeder', 'mother-in-law'],
  ['buurvrouw', 'neighbour'],
  ['vriend', 'friend'],
  ['peettante', 'other', 'not-a-relation'],
]);
cells('What is the matter', readCondition, [
  ['NAH', { condition: 'brain-injury', conditionWords: null }],
  ['psychische klachten', { condition: 'mental-health', conditionWords: null }],
  ['long covid', { condition: 'other', conditionWords: 'long covid' }],
]);
cells('Yes or no', readYesNo, [['ja', true], ['x', true], ['n', false], ['soms', null, 'not-yes-or-no']]); // prettier-ignore
cells('Whether one spoke', readSpoken, [['j', true], ['nee', false], ['voicemail', false], ['bijna', null, 'not-an-outcome']]); // prettier-ignore
cells('At the door', readAtDoor, [['welkom', 'welcome'], ['eerst bellen', 'announce-first'], ['nooit', 'never'], ['hm', null, 'not-at-door']]); // prettier-ignore
cells('A language', readLanguage, [['Nederlands', 'nl'], ['Turks', 'tr'], ['Oekraïens', 'uk'], ['Fries', null, 'not-a-language']]); // prettier-ignore
cells('How it goes', readHowItGoes, [['groen', 'green'], ['gaat wel', 'yellow'], ['rood', 'red'], ['?!', null, 'not-how-it-goes']]); // prettier-ignore

describe('A consultant', () => {
  const consultants = [
    { id: 'm', firstName: 'Marloes', lastName: 'de Wit', email: 'marloes@steunpunt.test' },
    { id: 'a', firstName: 'Anne', lastName: 'Bos', email: 'a.bos@steunpunt.test' },
    { id: 'b', firstName: 'Anne', lastName: 'Smit', email: 'a.smit@steunpunt.test' },
  ];
  for (const [text, id] of [
    ['MARLOES DE WIT', 'm'],
    ['marloes', 'm'],
    ['a.bos@steunpunt.test', 'a'],
    ['Smit, Anne', 'b'],
    ['Anne', null],
    ['Piet', null],
  ] as const)
    it(`${text} is ${id ?? 'nobody, or more than one'}`, () =>
      expect(readConsultant(text, consultants).value).toBe(id));
});

describe('A name', () => {
  for (const [text, prefix, lastName] of [
    ['Bos', null, 'Bos'],
    ['van den Berg', 'van den', 'Berg'],
    ['Berg, van den', 'van den', 'Berg'],
    ["in 't Veld", "in 't", 'Veld'],
    ['Hermans-de Wit', null, 'Hermans-de Wit'],
    ['Vandersteen', null, 'Vandersteen'],
  ] as const)
    it(`has its parts in ${text}`, () => expect(readLastName(text)).toEqual({ prefix, lastName }));

  for (const [text, firstName, prefix, lastName] of [
    ['Jan Bos', 'Jan', null, 'Bos'],
    ['Anneke van den Berg', 'Anneke', 'van den', 'Berg'],
    ['Berg, J. van den', 'J.', 'van den', 'Berg'],
    ['Bos, Jan', 'Jan', null, 'Bos'],
    ['mevr. T. Bos', 'T.', null, 'Bos'],
    ['J. P. Bos', 'J. P.', null, 'Bos'],
    ['Jan Willem de Boer', 'Jan Willem', 'de', 'Boer'],
    ['Bos', null, null, 'Bos'],
  ] as const)
    it(`is read whole from ${text}`, () => expect(readFullName(text).value).toEqual({ firstName, prefix, lastName }));
});

describe('A street', () => {
  for (const [text, street, houseNumber, addition] of [
    ['Dorpsstraat 12', 'Dorpsstraat', 12, null],
    ['Dorpsstraat 12 bis', 'Dorpsstraat', 12, 'bis'],
    ['St. Jansstraat 12a', 'St. Jansstraat', 12, 'a'],
    ['Groene Woud', 'Groene Woud', null, null],
  ] as const)
    it(`is read from ${text}`, () => expect(readStreet(text)).toEqual({ street, houseNumber, addition }));
});
