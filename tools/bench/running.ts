import { Stop } from '../root.ts';

/** Something of a row that runs beside us, and how it is stopped. */
type Stopper = () => Promise<void>;

/** What runs beside us for the row that is measured: all of it is stopped at its end, and when it fails or is broken off. */
class Running {
  private readonly stoppers = new Set<Stopper>();
  private broken: (error: Error) => void = () => {};
  private over = false;

  /** Remembers how something is stopped; answers a way to stop it that works once. */
  add(stop: Stopper): Stopper {
    this.stoppers.add(stop);
    return async () => {
      if (this.stoppers.delete(stop)) await stop();
    };
  }

  /** Does the work of a row; it fails at once when something that it needs is broken, and leaves nothing running. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.over) return new Promise(() => {});
    const broken = new Promise<never>((_, reject) => (this.broken = reject));
    broken.catch(() => {});
    try {
      const doing = work();
      doing.catch(() => {});
      return await Promise.race([doing, broken]);
    } finally {
      await this.stopAll();
    }
  }

  /** Tells that something which the row needs is broken. */
  fail(why: string): void {
    this.broken(new Stop(why));
  }

  /** Stops everything, and lets no other row begin. */
  async end(): Promise<void> {
    this.over = true;
    await this.stopAll();
  }

  /** Stops everything, what was started last first. */
  private async stopAll(): Promise<void> {
    for (const stop of [...this.stoppers].reverse()) {
      this.stoppers.delete(stop);
      await stop().catch(() => {});
    }
  }
}

/** The one register of what runs. */
export const running: Running = new Running();
