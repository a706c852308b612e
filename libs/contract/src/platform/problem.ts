/** One field that breaks a rule. `field` is a dotted path in the request. */
export class BrokenField {
  field!: string;
  rule!: string;
  limit?: number | string;
}

/** What every refusal looks like (RFC 9457). `code` names the rule; `errors` stands beside a 400. */
export class Problem {
  type!: string;
  title!: string;
  status!: number;
  code!: string;
  params?: Record<string, string | number>;
  errors?: BrokenField[];
}
