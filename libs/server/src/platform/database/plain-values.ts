import { types } from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;
const BIGINT = 20;

/** Lets Postgres answer in the words of the house: dates and instants as ISO text, numbers as numbers. */
export function usePlainValues(): void {
  types.setTypeParser(DATE, (value) => value);
  types.setTypeParser(TIMESTAMPTZ, (value) => new Date(value).toISOString());
  types.setTypeParser(NUMERIC, Number);
  types.setTypeParser(BIGINT, Number);
}
