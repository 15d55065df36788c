import { openSqlite } from "../src/store/node-sqlite.ts";
import type { Letter } from "./plant-class-lists.ts";

/**
 * The rival: node:sqlite alone, with the same promises of the disk and the same rows, and nothing else. It checks no link
 * and no answer, keeps no audit and speaks to nobody, so it is the most that this disk and this database can do.
 */
export function bareSqlite(file: string, letters: Letter[], rowsPerCommit: number): number {
  const sqlite = openSqlite(file);
  sqlite.exec(`create table response (seq integer primary key autoincrement, id text not null, assignment_id text not null,
    content_hash text not null, body text not null, receipt text not null, received_at text not null,
    unique (id, content_hash)) strict; create index response_assignment on response (assignment_id)`);
  const insert = sqlite.prepare(
    "insert into response (id, assignment_id, content_hash, body, receipt, received_at) values (?, ?, ?, ?, ?, ?)",
  );
  const from = performance.now();
  for (let at = 0; at < letters.length; at += rowsPerCommit) {
    sqlite.exec("begin immediate");
    for (const { form } of letters.slice(at, at + rowsPerCommit)) {
      insert.run(form.id, form.id, form.instrument.hash, JSON.stringify(form), "ABCDEF", form.finished);
    }
    sqlite.exec("commit");
  }
  const seconds = (performance.now() - from) / 1000;
  sqlite.close();
  return letters.length / seconds;
}
