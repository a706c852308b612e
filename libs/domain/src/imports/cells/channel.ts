import type { Channel } from '@voortuin/contract/rhythms/words';
import type { SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import { wordFinder, type Read } from './read.ts';
import { readHours } from './hours.ts';

const channelOf = wordFinder<Channel>({
  telefoon: 'phone', tel: 'phone', telefonisch: 'phone', bellen: 'phone', belt: 'phone', gebeld: 'phone', telefoongesprek: 'phone', telefoontje: 'phone', belletje: 'phone', t: 'phone', beltgraag: 'phone', opbellen: 'phone',
  voortuin: 'front-garden', voortuingesprek: 'front-garden', aandedeur: 'front-garden', deur: 'front-garden', tuin: 'front-garden', tuinhek: 'front-garden', vt: 'front-garden', vtg: 'front-garden',
  huisbezoek: 'home-visit', hb: 'home-visit', bezoek: 'home-visit', thuis: 'home-visit', langskomen: 'home-visit', langsgaan: 'home-visit', thuisbezoek: 'home-visit', opbezoek: 'home-visit',
  inloop: 'encounter', opstraat: 'encounter', ontmoeting: 'encounter', spreekuur: 'encounter', bijeenkomst: 'encounter', kantoor: 'encounter', opkantoor: 'encounter',
  video: 'video', videobellen: 'video', beeldbellen: 'video', teams: 'video', zoom: 'video', skype: 'video', facetime: 'video', online: 'video',
  sms: 'sms', app: 'sms', appen: 'sms', whatsapp: 'sms', appje: 'sms', bericht: 'sms', wa: 'sms', smsen: 'sms',
  mail: 'email', email: 'email', mailen: 'email', mailtje: 'email', emailen: 'email', em: 'email',
  brief: 'letter', post: 'letter', kaart: 'letter', kaartje: 'letter', schriftelijk: 'letter', perpost: 'letter',
}); // prettier-ignore

/** A channel in a word or an abbreviation. */
export function readChannel(text: string): Read<Channel> {
  const channel = channelOf(text);
  return channel ? { value: channel } : { value: null, remark: 'not-a-channel' };
}

/** What she prefers: a channel, hours, or both, as in "'s avonds bellen"; an encounter cannot be planned. */
export function readPreference(text: string): Read<{ channel: Channel | null; hours: SuitableHours[] }> {
  const whole = channelOf(text);
  if (whole)
    return whole === 'encounter' ? { value: null, remark: 'not-a-channel' } : { value: { channel: whole, hours: [] } };
  const words = text.split(/\s+/);
  // Of "'s avonds bellen" the channel is one word, before or after the hours.
  for (const at of [words.length - 1, 0]) {
    const channel = channelOf(words[at]!);
    const hours = readHours(
      words
        .toSpliced(at, 1)
        .join(' ')
        .replace(/\b(graag|liefst|alleen|het liefst)\b/gi, '')
        .trim(),
    );
    if (channel && channel !== 'encounter' && hours.value) return { value: { channel, hours: hours.value } };
  }
  const hours = readHours(text).value;
  return hours ? { value: { channel: null, hours } } : { value: null, remark: 'not-a-channel' };
}
