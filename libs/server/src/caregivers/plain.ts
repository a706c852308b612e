/** A row with the columns of its table in camel case, and instants as text. */
export type Plain<T> = { [K in keyof T]: T[K] extends Date | null ? string | Extract<T[K], null> : T[K] };
