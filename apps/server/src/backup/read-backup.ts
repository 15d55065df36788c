import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { readBy } from "@kith/instrument";
import * as v from "valibot";
import type { Row, Table } from "../store/table-order.ts";
import { plainMark, sealedMark, secretFiles } from "./back-up.ts";
import { type Digest, makeDigest } from "./digest.ts";
import { CannotUnseal, unseal } from "./seal.ts";

/** A backup, part by part and in its order. `end` comes only where every byte before it was as it was written. */
export type Part =
  | { kind: "head"; at: string; steps: string[] }
  | { kind: "file"; name: string; text: string }
  | { kind: "rows"; table: Table; rows: Row[] }
  | { kind: "end"; tables: Record<string, Digest> };

/** A file that is not a whole backup. */
export class BrokenBackup extends Error {
  readonly why: "no-backup" | "needs-passphrase" | "not-whole" | "newer";

  constructor(why: BrokenBackup["why"]) {
    super(`the backup is ${why}`);
    this.why = why;
  }
}

/** Reads a backup and proves it: the passphrase, each table's rows, and the whole. */
export async function* readBackup(file: string, passphrase: string | null): AsyncGenerator<Part> {
  const hash = createHash("sha256");
  const read: Record<string, Digest> = {};
  let table: Table | null = null;
  let digest: ReturnType<typeof makeDigest> | null = null;
  let told: Record<string, Digest> | null = null;
  let rows: Row[] = [];
  const closeTable = () => {
    if (table && digest) read[table.name] = digest.end();
  };
  try {
    for await (const text of linesIn(file, passphrase)) {
      if (told !== null) {
        const { sha256 } = readLine(Last, text);
        if (sha256 !== hash.digest("hex")) throw new BrokenBackup("not-whole");
        yield { kind: "end", tables: told };
        return;
      }
      hash.update(`${text}\n`);
      if (text.startsWith("[")) {
        if (!table || !digest) throw new BrokenBackup("not-whole");
        const cells = readLine(v.array(Cell), text);
        const { columns } = table;
        if (cells.length !== columns.length) throw new BrokenBackup("not-whole");
        rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
        if (rows.length < 500) continue;
      }
      if (table && digest && rows.length > 0) {
        digest.add(rows);
        yield { kind: "rows", table, rows };
        rows = [];
      }
      if (text.startsWith("[")) continue;
      const line = readLine(Line, text);
      if ("kith" in line) {
        if (line.format !== 1) throw new BrokenBackup("newer");
        yield { kind: "head", at: line.at, steps: line.steps };
      } else if ("file" in line) {
        yield { kind: "file", name: line.file, text: line.text };
      } else if ("table" in line) {
        closeTable();
        table = { name: line.table, columns: line.columns };
        digest = makeDigest(table);
      } else {
        closeTable();
        if (JSON.stringify(line.end) !== JSON.stringify(read)) throw new BrokenBackup("not-whole");
        told = line.end;
      }
    }
  } catch (error) {
    // Whatever zlib or JSON stumbles over is a file that is not as it was written.
    if (error instanceof BrokenBackup || error instanceof CannotUnseal) throw error;
    if (
      error instanceof SyntaxError ||
      (error instanceof Error && "code" in error && /^Z_|^ERR_/.test(String(error.code)))
    ) {
      throw new BrokenBackup("not-whole");
    }
    throw error;
  }
  throw new BrokenBackup("not-whole");
}

const Cell = v.union([v.string(), v.number(), v.null()]);
const Digests = v.record(v.string(), v.strictObject({ rows: v.number(), sum: v.string() }));
const Line = v.union([
  v.strictObject({ kith: v.literal("backup"), format: v.number(), at: v.string(), steps: v.array(v.string()) }),
  v.strictObject({ file: v.picklist(secretFiles), text: v.string() }),
  v.strictObject({ table: v.string(), columns: v.array(v.string()) }),
  v.strictObject({ end: Digests }),
]);
const Last = v.strictObject({ sha256: v.string() });

function readLine<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  const read = readBy(schema, JSON.parse(text));
  if (read.kind === "refused") throw new BrokenBackup("not-whole");
  return read.value;
}

async function* linesIn(file: string, passphrase: string | null): AsyncGenerator<string> {
  const source = createReadStream(file);
  const { mark, rest } = await splitMark(source);
  if (!mark.equals(plainMark) && !mark.equals(sealedMark)) throw new BrokenBackup("no-backup");
  const isSealed = mark.equals(sealedMark);
  if (isSealed && passphrase === null) throw new BrokenBackup("needs-passphrase");
  const zipped = Readable.from(isSealed ? unseal(rest, passphrase ?? "") : rest);
  const plain = createGunzip();
  zipped.once("error", (error) => plain.destroy(error));
  zipped.pipe(plain);
  let waiting = "";
  const decoder = new TextDecoder();
  for await (const chunk of plain) {
    waiting += decoder.decode(chunk, { stream: true });
    const lines = waiting.split("\n");
    waiting = lines.pop() ?? "";
    yield* lines;
  }
  if (waiting !== "") throw new BrokenBackup("not-whole");
}

async function splitMark(source: AsyncIterable<Buffer>): Promise<{ mark: Buffer; rest: AsyncGenerator<Buffer> }> {
  const chunks = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < plainMark.length) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const after = head.subarray(plainMark.length);
  return {
    mark: head.subarray(0, plainMark.length),
    rest: (async function* () {
      yield after;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
  };
}
