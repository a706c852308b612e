import { createHmac } from 'node:crypto';

/** The signature of a delivery: over the second and the body, so that neither an old one nor another body passes. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash}`;
}
