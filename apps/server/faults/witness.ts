import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { pause, type Scene } from "./scene.ts";

/** Looks into the database beside the server, while it runs: which forms are kept, and how often each. */
export function makeWitness(scene: Scene) {
  const kept = new Map<string, number>();
  let after = 0;
  return async (): Promise<Map<string, number>> => {
    for (const { seq, id } of await rowsAfter(scene, after)) {
      kept.set(id, (kept.get(id) ?? 0) + 1);
      after = Math.max(after, seq);
    }
    return kept;
  };
}

type Row = { seq: number; id: string };

function rowsAfter({ folder, postgres }: Scene, after: number): Promise<Row[]> {
  if (postgres) return inPostgres(postgres.primary(), after);
  const sqlite = new DatabaseSync(join(folder, "kith.db"), { readOnly: true, timeout: 5_000 });
  const rows = sqlite.prepare("select seq, id from response where seq > ? order by seq").all(after);
  sqlite.close();
  return Promise.resolve(rows.map(({ seq, id }) => ({ seq: Number(seq), id: String(id) })));
}

async function inPostgres(url: string, after: number): Promise<Row[]> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<Row>("select seq, id from response where seq > $1 order by seq", [after]);
      await client.end();
      return rows;
    } catch (error) {
      if (tries === 50) throw error;
      await pause(100);
    }
  }
}
