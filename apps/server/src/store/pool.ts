import type { PostgresPool } from "kysely";
import { Client, type ClientBase, type ClientConfig, Pool, types } from "pg";
import { Primary } from "./primary.ts";
import { isDatabaseAway } from "./trouble.ts";

/**
 * Connections to the host that takes writes: a reader cannot write, and a writer waits for the disk. Where the address names
 * several hosts and one is away, or is only there to be read, the next is asked.
 */
export function openPool(
  url: string,
  { max, isReader, name = "kith" }: { max: number; isReader: boolean; name?: string },
): PostgresPool {
  const primary = new Primary(url);
  const pool = new Pool({
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: name,
    types: { getTypeParser },
    Client: preparingClientOf(primary),
    // A connection that is not as it should be is given up here, and takes no place in the pool.
    onConnect: async (client) => {
      await client.query(isReader ? "set default_transaction_read_only = on" : waitForDisk);
      if (!isReader) await mustBeDurable(client);
      if (primary.hosts > 1) await mustTakeWrites(client);
    },
  });
  // A connection that breaks while nobody uses it is replaced by the pool; whoever uses one hears of it.
  pool.on("error", () => undefined);
  const connect = async () => {
    for (let tries = 1; ; tries++) {
      const { address } = primary;
      try {
        return await pool.connect();
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        primary.passOver(address);
        if (tries >= primary.hosts) throw error;
      }
    }
  };
  return { connect, end: () => pool.end(), options: pool.options };
}

/** The database may acknowledge what is not on its disk. */
export class NotDurable extends Error {
  readonly setting: string;

  constructor(setting: string) {
    super(`openPool requires a database with ${setting} = on`);
    this.setting = setting;
  }
}

/** A host that follows another: it is there to be read, and whoever wants to write asks the other. */
class OnlyToBeRead extends Error {
  readonly code = "25006";
}

/** A role or a database may have been set to acknowledge early; a stronger setting than ours is left. */
const waitForDisk = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') in ('off', 'local')`;

/** Asked of each new connection: after a failover it may be another database's than at the start. */
async function mustBeDurable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(`select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit')`);
  const weak = rows.find(({ setting }) => setting === "off" || setting === "local");
  if (weak) throw new NotDurable(weak.name);
}

async function mustTakeWrites(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ follows: boolean }>("select pg_is_in_recovery() as follows");
  if (rows[0]?.follows) throw new OnlyToBeRead("this database only follows another");
}

/** Counts come as numbers. */
const getTypeParser: typeof types.getTypeParser = (oid: number) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid);

/** A client of the primary that sends each query under a name of its own, so that it is read and planned once for a connection. */
function preparingClientOf(primary: Primary): typeof Client {
  return class extends Client {
    readonly #names = new Map<string, string>();

    constructor(config?: ClientConfig) {
      super({ ...config, connectionString: primary.address });
      // A connection that is cut between two queries of a transaction tells nobody who waits; the next query fails, and says so.
      this.on("error", () => undefined);
      const send = this.query.bind(this) as (...args: unknown[]) => unknown;
      const prepared = (text: unknown, values?: unknown, ...rest: unknown[]) => {
        const isOne = Array.isArray(values) && values.length > 0;
        const name = typeof text === "string" && isOne ? this.#nameOf(text) : null;
        return name === null ? send(text, values, ...rest) : send({ name, text, values }, ...rest);
      };
      Object.defineProperty(this, "query", { value: prepared });
    }

    #nameOf(text: string): string | null {
      const known = this.#names.get(text);
      if (known !== undefined) return known;
      if (this.#names.size >= 300 || !/^\s*(select|insert|update|delete)/i.test(text)) return null;
      const name = `k${this.#names.size}`;
      this.#names.set(text, name);
      return name;
    }
  };
}
