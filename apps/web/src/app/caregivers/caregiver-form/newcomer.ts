/** What is known beforehand of somebody new: the number that a text came from, and that text. It travels in the state of the history. */
export interface Newcomer {
  readonly phone: string;
  readonly textId: string;
}

/** What came along to the form of somebody new, or null when one just opened it. */
export function newcomerIn(state: unknown): Newcomer | null {
  const { phone, textId } = (state ?? {}) as Partial<Record<keyof Newcomer, unknown>>;
  return typeof phone === 'string' && typeof textId === 'string' ? { phone, textId } : null;
}
