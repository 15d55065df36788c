import { createHash } from "node:crypto";
import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { orderedTables, readTable } from "../store/table-order.ts";
import type { Db } from "../store/tables.ts";
import { type Digest, makeDigest } from "./digest.ts";
import { seal } from "./seal.ts";
import { inSnapshot } from "./snapshot.ts";

/** The first bytes of a backup, by which it is told from any other file. */
export const plainMark = Buffer.from("KITHBACKUP1\n");
export const sealedMark = Buffer.from("KITHSEALED1\n");
/** What a data folder keeps beside its database, and what no link opens without. */
export const secretFiles = ["pepper", "sign-in-secret"];

export type BackedUp = { file: string; tables: Record<string, Digest>; rows: number };

/**
 * Writes one file with every row of one moment and the folder's secrets, while the server goes on. It appears under its name
 * only once it is whole and on disk, and never in the place of another.
 */
export async function backUp(folder: string, file: string, passphrase: string | null, at: Date): Promise<BackedUp> {
  if (existsSync(file)) throw new BackupThere(file);
  const part = `${file}.part`;
  const tables: Record<string, Digest> = {};
  try {
    await inSnapshot(folder, async (trx, steps) => {
      const lines = Readable.from(linesOf(trx, folder, { steps, at }, tables));
      const zipped = lines.pipe(createGzip());
      lines.once("error", (error) => zipped.destroy(error));
      const body = passphrase === null ? zipped : seal(zipped, passphrase);
      await pipeline(
        withMark(passphrase === null ? plainMark : sealedMark, body),
        createWriteStream(part, { mode: 0o600, flags: "wx" }),
      );
    });
    onDisk(part);
    if (existsSync(file)) throw new BackupThere(file);
    renameSync(part, file);
    if (process.platform !== "win32") onDisk(dirname(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) rmSync(part, { force: true });
    throw error;
  }
  return { file, tables, rows: Object.values(tables).reduce((sum, { rows }) => sum + rows, 0) };
}

/** A backup is never written over another file. */
export class BackupThere extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is there already`);
    this.file = file;
  }
}

async function* linesOf(
  trx: Db,
  folder: string,
  { steps, at }: { steps: string[]; at: Date },
  told: Record<string, Digest>,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const line = (content: unknown) => {
    const bytes = Buffer.from(`${JSON.stringify(content)}\n`);
    hash.update(bytes);
    return bytes;
  };
  yield line({ kith: "backup", format: 1, at: at.toISOString(), steps });
  for (const name of secretFiles) yield line({ file: name, text: readFileSync(join(folder, name), "utf8") });
  for (const table of await orderedTables(trx)) {
    yield line({ table: table.name, columns: table.columns });
    const digest = makeDigest(table);
    for await (const rows of readTable(trx, table)) {
      digest.add(rows);
      yield Buffer.concat(rows.map((row) => line(table.columns.map((column) => row[column] ?? null))));
    }
    told[table.name] = digest.end();
  }
  yield line({ end: told });
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest("hex") })}\n`);
}

async function* withMark(mark: Buffer, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield mark;
  yield* body;
}

function onDisk(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
