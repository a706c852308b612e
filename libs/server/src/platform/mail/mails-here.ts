import type { Config } from '../config.ts';

/** What becomes of mails here: they go out, are kept to be read in the demo, or are not made. */
export function mailsHere({ smtpUrl, demo }: Pick<Config, 'smtpUrl' | 'demo'>): 'mail' | 'kept' | 'none' {
  return smtpUrl ? 'mail' : demo ? 'kept' : 'none';
}
