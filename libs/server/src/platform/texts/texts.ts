import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import { TextNotSent, type TextToSend } from './text-to-send.ts';
import { sendByTwilio } from './twilio.ts';

/** What becomes of texts here: they go out, are kept to be read in the demo, or cannot be sent. */
export function textsHere({ twilio, demo }: Pick<Config, 'twilio' | 'demo'>): 'sent' | 'kept' | 'none' {
  return twilio ? 'sent' : demo ? 'kept' : 'none';
}

/**
 * Sends a text while somebody waits for it, such as a code she has asked for. Nothing is tried again: who gets nothing
 * asks once more.
 */
@Injectable()
export class Texts {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'twilio' | 'demo'>,
  ) {}

  /** What becomes of texts here. */
  get here(): 'sent' | 'kept' | 'none' {
    return textsHere(this.config);
  }

  /** Sends it now, or throws `TextNotSent`. */
  async send(who: { organisationId: string }, message: TextToSend): Promise<void> {
    if (this.config.twilio) return sendByTwilio(this.config.twilio, message);
    if (!this.config.demo) throw new TextNotSent('no-carrier');
    await this.database.inside(who, () =>
      this.database.rows(
        'INSERT INTO kept_text (organisation_id, id, to_number, spoken, text) VALUES ($1, $2, $3, $4, $5)',
        [who.organisationId, newId(), message.to, message.spoken, message.text],
      ),
    );
  }
}
