/** Whom a sheet is about. */
export interface Who {
  readonly id: string;
  readonly name: string;
}
