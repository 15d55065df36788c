import type { Words } from "@kith/instrument";
import type { OpenedLink } from "@kith/server/api";
import type { KeptLink } from "../keep/kept.ts";
import { keepLink, keptLinkBySecret } from "../keep/links.ts";
import { readRefusal } from "../send/refusal.ts";
import words from "../words.json" with { type: "json" };
import { askedAlready } from "./asked-already.ts";
import { readOpened } from "./read-opened.ts";

export type Opening =
  | { kind: "opened"; link: KeptLink }
  | { kind: "refused"; says: Words; slowDown: boolean }
  | { kind: "offline"; secret: string };

/** Opens a link or a typed code: the server is asked, and without a network what this device has kept of it will do. */
export async function openLink(secret: string): Promise<Opening> {
  if (!isToken(secret) && !isCode(secret)) return { kind: "refused", says: words.linkCut, slowDown: false };
  const asked = await ask(secret);
  if (asked.kind === "opened") return { kind: "opened", link: await keepLink(secret, asked.opened) };
  if (asked.kind === "refused" && !asked.slowDown) return asked;
  const kept = await keptLinkBySecret(secret);
  // Who has to wait before the next try goes on with what is here.
  if (asked.kind === "refused" && !kept) return asked;
  return kept ? { kind: "opened", link: kept } : { kind: "offline", secret };
}

/** A link's secret is as long as the server makes it; a shorter one lost a piece on its way here. */
const isToken = (secret: string) => /^[\w-]{22}$/.test(secret);
const isCode = (secret: string) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/.test(secret);

type Asked =
  | { kind: "opened"; opened: OpenedLink }
  | { kind: "refused"; says: Words; slowDown: boolean }
  | { kind: "no-reply" };

async function ask(secret: string): Promise<Asked> {
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), 15_000);
  try {
    const reply = await (askedAlready(secret) ??
      fetch("/api/links/open", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(isCode(secret) ? { code: secret } : { token: secret }),
        credentials: "omit",
        signal: limit.signal,
      }));
    if (reply.ok) {
      const opened = readOpened(await reply.json());
      return opened ? { kind: "opened", opened } : { kind: "no-reply" };
    }
    const says = reply.status >= 500 ? null : await readRefusal(reply);
    return says ? { kind: "refused", says, slowDown: reply.status === 429 } : { kind: "no-reply" };
  } catch {
    return { kind: "no-reply" };
  } finally {
    clearTimeout(clock);
  }
}
