/** A statement as it went to Postgres, and the rows that came back. */
export interface Statement {
  text: string;
  values: unknown[];
  rows: unknown[];
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Lets recorded statements be sent again for another request: an id that stood in the recorded request, or came back
 * from a recorded statement, becomes the one that stands there now; an id that was made on the way is made anew.
 */
export class Replay {
  private readonly now = new Map<string, string>();
  private readonly make: () => string;

  constructor(make: () => string) {
    this.make = make;
  }

  /** What was there when it was recorded, and what is in the same place now. */
  learn(then: unknown, now: unknown): void {
    if (typeof then === 'string' && typeof now === 'string') {
      if (then.length === 36 && then.match(id)) this.now.set(then, now);
    } else if (then && now && typeof then === 'object' && typeof now === 'object') {
      for (const [key, value] of Object.entries(then)) this.learn(value, (now as Record<string, unknown>)[key]);
    }
  }

  /** The values to send now. */
  values(then: unknown[]): unknown[] {
    return then.map((value) => this.value(value));
  }

  private value(then: unknown): unknown {
    if (Array.isArray(then)) return then.map((value) => this.value(value));
    return typeof then === 'string' ? then.replace(id, (one) => this.id(one)) : then;
  }

  private id(then: string): string {
    const known = this.now.get(then) ?? this.make();
    this.now.set(then, known);
    return known;
  }
}
