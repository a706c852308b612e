/** What Angular says of a part that was to come later and did not. */
const deferFailed = 750;

/**
 * Whether an error says that a part of the screens could not be fetched: the network was away, or the part went with an
 * update. Browsers each have words of their own for it, and give no code.
 */
export function isLostPart(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, code, rejection } = error as { message?: unknown; code?: unknown; rejection?: unknown };
  if (typeof code === 'number' && Math.abs(code) === deferFailed) return true;
  if (typeof message === 'string' && lost.test(message)) return true;
  return rejection !== undefined && isLostPart(rejection);
}

const lost = /dynamically imported module|importing a module script failed|unable to preload/i;
