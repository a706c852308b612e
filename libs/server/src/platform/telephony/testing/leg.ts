import type { CarriedCall } from './carried.ts';

/** What came of ringing a phone. */
export type HowRung = 'answered' | 'busy' | 'no-answer' | 'canceled';

/** A leg of a call while it goes on: its phone, which may ring, be pressed and hang up. */
export class Leg {
  readonly call: CarriedCall;
  readonly over: AbortSignal;
  readonly ended: Promise<void>;
  readonly stop: () => void;
  digits = '';
  /** Whoever picked up presses this as soon as a key is asked for; a voicemail presses nothing. */
  willPress = '';
  asksForKeys = false;
  private onRung: (how: HowRung) => void = () => {};
  private onPress: () => void = () => {};

  constructor(call: CarriedCall) {
    this.call = call;
    const ending = new AbortController();
    this.over = ending.signal;
    this.stop = () => ending.abort();
    this.ended = new Promise((resolve) => this.over.addEventListener('abort', () => resolve(), { once: true }));
  }

  /** Rings for so many milliseconds at most. */
  ring(milliseconds: number): Promise<HowRung> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('no-answer'), milliseconds);
      this.onRung = (how) => {
        clearTimeout(timer);
        resolve(how);
      };
      void this.ended.then(() => this.onRung('canceled'));
      if (this.over.aborted) this.onRung('canceled');
    });
  }

  /** The phone is picked up, or declined. */
  rung(how: HowRung): void {
    this.onRung(how);
  }

  /** Keys are pressed. */
  press(digits: string): void {
    this.digits += digits;
    this.onPress();
  }

  /** Waits until so many keys were pressed, or none for so many milliseconds. */
  async pressed(most: number, milliseconds: number): Promise<void> {
    while (this.digits.length < most && !this.digits.includes('#') && !this.over.aborted) {
      const more = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), milliseconds);
        this.onPress = () => {
          clearTimeout(timer);
          resolve(true);
        };
        void this.ended.then(() => this.onPress());
      });
      if (!more) return;
    }
  }
}
