import { SegmentedMessage } from 'sms-segments-calculator';

/** How long a text is on the phone network, and in how many parts it travels: each costs as much as a text. */
export interface TextLength {
  encoding: 'gsm-7' | 'ucs-2';
  parts: number;
}

/** The length of a text; of the small alphabet 160 letters fit in one part and 153 in each of more, of the large one 70 and 67. */
export function textLength(text: string): TextLength {
  const message = new SegmentedMessage(text);
  return { encoding: message.encodingName === 'GSM-7' ? 'gsm-7' : 'ucs-2', parts: message.segmentsCount };
}
