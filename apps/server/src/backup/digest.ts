import { createHash } from "node:crypto";
import type { Row, Table } from "../store/table-order.ts";

/** What a table's rows come to, in whatever order they are read: how many, and the sum of their SHA-256. */
export type Digest = { rows: number; sum: string };

const modulus = 1n << 256n;

export function makeDigest({ columns }: Table): { add(rows: Row[]): void; end(): Digest } {
  let sum = 0n;
  let count = 0;
  return {
    add: (rows) => {
      for (const row of rows) {
        const text = JSON.stringify(columns.map((column) => row[column] ?? null));
        sum = (sum + BigInt(`0x${createHash("sha256").update(text).digest("hex")}`)) % modulus;
        count++;
      }
    },
    end: () => ({ rows: count, sum: sum.toString(16).padStart(64, "0") }),
  };
}
