import type { Words } from "@kith/instrument";
import type { LinkRefusal, OpenedLink } from "@kith/server/api";
import type { KeptLink } from "../keep/kept.ts";
import { keepLink, keptLinkBySecret } from "../keep/links.ts";
import { readRefusal } from "../send/refusal.ts";
import { askedAlready } from "./asked-already.ts";
import { readOpened } from "./read-opened.ts";

/** Why a link opens nothing; a link that lost a piece on its way never reaches the server. */
export type Why = LinkRefusal["why"] | "cut" | "other";

/** In its own words the server says why, except where it was not asked. */
export type NotOpened = { kind: "refused"; why: Why; says: Words | null };

export type Opening = { kind: "opened"; link: KeptLink } | NotOpened | { kind: "offline"; secret: string };

/** Opens a link or a typed code: the server is asked, and without a network what this device has kept of it will do. */
export async function openLink(secret: string, lane: "light" | "surveyjs"): Promise<Opening> {
  if (!isToken(secret) && !isCode(secret)) return { kind: "refused", why: "cut", says: null };
  const asked = await ask(secret, lane);
  if (asked.kind === "opened") return { kind: "opened", link: await keepLink(secret, asked.opened) };
  if (asked.kind === "refused" && asked.why !== "too-many-guesses") return asked;
  const kept = await keptLinkBySecret(secret);
  // Who has to wait before the next try goes on with what is here.
  if (asked.kind === "refused" && !kept) return asked;
  return kept ? { kind: "opened", link: kept } : { kind: "offline", secret };
}

/** A link's secret is as long as the server makes it; a shorter one lost a piece on its way here. */
const isToken = (secret: string) => /^[\w-]{22}$/.test(secret);
const isCode = (secret: string) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/.test(secret);

type Asked = { kind: "opened"; opened: OpenedLink } | NotOpened | { kind: "no-reply" };

async function ask(secret: string, lane: "light" | "surveyjs"): Promise<Asked> {
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), 15_000);
  try {
    const reply = await (askedAlready(secret, lane) ??
      fetch("/api/links/open", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...(isCode(secret) ? { code: secret } : { token: secret }),
          ...(lane === "light" && { lane }),
        }),
        credentials: "omit",
        signal: limit.signal,
      }));
    if (reply.ok) {
      const opened = readOpened(await reply.json());
      return opened ? { kind: "opened", opened } : { kind: "no-reply" };
    }
    const refusal = reply.status >= 500 ? null : await readRefusal(reply);
    if (!refusal) return { kind: "no-reply" };
    const why = reply.status === 429 ? "too-many-guesses" : refusal.why;
    return { kind: "refused", why: isWhy(why) ? why : "other", says: refusal.says };
  } catch {
    return { kind: "no-reply" };
  } finally {
    clearTimeout(clock);
  }
}

const reasons: readonly Why[] = [
  "mistyped",
  "unknown-link",
  "too-many-guesses",
  "revoked",
  "expired",
  "not-yet-open",
  "not-needed",
];

function isWhy(why: unknown): why is Why {
  return reasons.some((one) => one === why);
}
