/** What a refusal tells beside its code. */
export type Params = Record<string, string | number>;

/** A refusal with a code the screen has words for. */
export abstract class Refusal extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly params: Params = {},
    /** More for the screen than numbers and names, such as who is likely the same. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** It is not there, or not for this organisation: the two answer alike. */
export class NotFound extends Refusal {
  readonly status = 404;
  constructor() {
    super('not-found');
  }
}

/** Somebody who is signed in may not do this. */
export class NotAllowed extends Refusal {
  readonly status = 403;
  constructor(code = 'not-allowed') {
    super(code);
  }
}

/** It clashes with what is there. */
export class Conflict extends Refusal {
  readonly status = 409;
}

/** It breaks a rule of the house. */
export class RuleBroken extends Refusal {
  readonly status = 422;
}

/** A field of the request breaks a rule that only the server can judge. */
export class BadField extends Refusal {
  readonly status = 400;
  constructor(
    readonly field: string,
    readonly rule: string,
    readonly limit?: number | string,
  ) {
    super('invalid');
  }
}

/** Nobody is signed in, or not far enough. */
export class NotSignedIn extends Refusal {
  readonly status = 401;
  constructor(code = 'not-signed-in') {
    super(code);
  }
}

/** Too many tries; `seconds` until the next one may come. */
export class TooManyTries extends Refusal {
  readonly status = 429;
  constructor(readonly seconds: number) {
    super('too-many-tries', { seconds });
  }
}

/** Fields of the request that break the rules its class declares. */
export class BadFields extends Refusal {
  readonly status = 400;
  constructor(readonly fields: { field: string; rule: string; limit?: number | string }[]) {
    super('invalid');
  }
}

/** The request as a whole cannot be read, such as one that is too large. */
export class Unreadable extends Refusal {
  constructor(
    readonly status: 400 | 413 | 415,
    code: string,
  ) {
    super(code);
  }
}
