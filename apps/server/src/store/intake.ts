import { type Arrival, addResponses, type Stored } from "./responses.ts";
import type { Secrets } from "./secrets.ts";
import type { Db } from "./tables.ts";
import { isDatabaseAway, isDiskTrouble } from "./trouble.ts";

type Write = <T>(work: (trx: Db) => Promise<T>) => Promise<T>;
type Waiting = { arrival: Arrival; stored: (one: Stored) => void; failed: (error: unknown) => void };

const atOnce = 64;

/**
 * Gathers the forms that come in while the database is busy, and keeps them together: as few words to the database for
 * sixty-four as for one. Each is answered only after its commit; one that cannot be kept does not keep the others out.
 */
export class Intake {
  readonly #write: Write;
  readonly #secrets: Secrets;
  readonly #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(write: Write, secrets: Secrets) {
    this.#write = write;
    this.#secrets = secrets;
  }

  add(arrival: Arrival): Promise<Stored> {
    return new Promise((stored, failed) => {
      this.#waiting.push({ arrival, stored, failed });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      await new Promise((next) => setImmediate(next));
      await this.#keep(this.#waiting.splice(0, atOnce));
    }
    this.#isRunning = false;
  }

  async #keep(batch: Waiting[]): Promise<void> {
    try {
      const arrivals = batch.map(({ arrival }) => arrival);
      const all = await this.#write((trx) => addResponses(trx, this.#secrets, arrivals));
      for (const [at, one] of all.entries()) batch[at]?.stored(one);
    } catch (error) {
      if (batch.length === 1 || isDiskTrouble(error) || isDatabaseAway(error)) {
        for (const { failed } of batch) failed(error);
      } else {
        for (const one of batch) await this.#keep([one]);
      }
    }
  }
}
