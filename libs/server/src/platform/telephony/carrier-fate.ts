/**
 * What became of something handed to the carrier: taken, with the carrier's own name for it; surely not, and worth
 * another try or not; or unknown, because it may have been taken before the line broke or fell silent.
 */
export type CarrierFate =
  | { fate: 'taken'; sid: string; status: string; cause: null }
  | { fate: 'not-now' | 'refused' | 'unknown'; cause: string };

/** Codes of a line that was never there: then the carrier has heard nothing. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Hands something over and judges what became of it. A cause is a code of the carrier or of the line, never a text. */
export async function fateOf(handOver: () => Promise<{ sid: string; status: string }>): Promise<CarrierFate> {
  try {
    return { fate: 'taken', ...(await handOver()), cause: null };
  } catch (error) {
    const { code, status } = error as { code?: number | string; status?: number };
    const cause = `carrier-${String(code ?? status ?? 'failed').toLowerCase()}`;
    if (typeof code === 'string' && neverConnected.includes(code)) return { fate: 'not-now', cause };
    if (status === 429) return { fate: 'not-now', cause };
    // An answer of the carrier that it did not take it; after a fault of its own it may have.
    if (status !== undefined && status >= 400 && status < 500 && status !== 408) return { fate: 'refused', cause };
    return { fate: 'unknown', cause };
  }
}
