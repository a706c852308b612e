/** One thing that must be in order before requests may come in. */
export interface ReadinessCheck {
  name: string;
  /** Null when it is in order, else a sentence that says what is not. */
  wrong(): Promise<string | null>;
}

/** How one check ended. */
export interface ReadinessLine {
  name: string;
  ready: boolean;
  why?: string;
}

const longest = 3_000;

/** Whether this process can do its work now, and what keeps it from it. */
export class Readiness {
  constructor(private readonly checks: readonly ReadinessCheck[]) {}

  /** Looks at everything at once; what does not answer in time is not in order. */
  async look(): Promise<ReadinessLine[]> {
    return Promise.all(
      this.checks.map(async (check) => {
        const why = await Promise.race([check.wrong(), tooLate()]);
        return why === null ? { name: check.name, ready: true } : { name: check.name, ready: false, why };
      }),
    );
  }
}

function tooLate(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('It does not answer.'), longest).unref());
}
