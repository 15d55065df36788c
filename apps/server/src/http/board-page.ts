import { createHash } from "node:crypto";
import { type BoardPart, loadBoard } from "../store/board.ts";
import type { Store } from "../store/store.ts";

/** The board as it goes out, and the mark by which a browser knows that it has it already. */
export type BoardPage = { text: string; tag: string };

const mostPages = 200;

/** Gives the board, and makes it anew only after something was written: it is asked for every two seconds. */
export function makeBoardPage(store: Store): (programme: string | null, part?: BoardPart) => Promise<BoardPage> {
  const pages = new Map<string, BoardPage & { version: number }>();
  return async (programme, part = { from: 0 }) => {
    const key = `${programme} ${JSON.stringify(part)}`;
    // The version is read first: what is written meanwhile makes the page newer than its version, never older.
    const version = await store.version();
    const last = pages.get(key);
    if (last?.version === version) return last;
    const text = JSON.stringify(await store.read((db) => loadBoard(db, programme, part)));
    const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    if (pages.size >= mostPages) pages.clear();
    pages.set(key, { version, text, tag });
    return { text, tag };
  };
}
