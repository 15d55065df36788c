import type { Words } from "@kith/instrument";
import type { Sending } from "../keep/kept.ts";
import { readRefusal } from "./refusal.ts";

/** What came of one try. Only the server's own receipt counts as stored; anything unclear is tried again. */
export type Sent =
  | { kind: "stored"; receipt: string; receivedAt: string }
  | { kind: "again" }
  | { kind: "refused"; says: Words };

const patience = 20_000;

/** Sends one form under its own id, so that sending it twice is sending it once. */
export async function putResponse(sending: Sending): Promise<Sent> {
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), patience);
  try {
    const where = sending.what === "session" ? "sessions" : "responses";
    const reply = await fetch(`/api/${where}/${encodeURIComponent(sending.id)}`, {
      method: "PUT",
      headers: { "content-type": "application/json", authorization: `Bearer ${sending.secret}` },
      body: JSON.stringify(sending.response),
      credentials: "omit",
      signal: limit.signal,
    });
    if (reply.ok) return await readReceipt(reply);
    if (reply.status >= 500 || reply.status === 408 || reply.status === 429) return { kind: "again" };
    const refusal = await readRefusal(reply);
    return refusal ? { kind: "refused", says: refusal.says } : { kind: "again" };
  } catch {
    return { kind: "again" };
  } finally {
    clearTimeout(clock);
  }
}

async function readReceipt(reply: globalThis.Response): Promise<Sent> {
  const body: unknown = await reply.json();
  if (typeof body !== "object" || body === null) return { kind: "again" };
  const { receipt, receivedAt } = { receipt: "", receivedAt: "", ...body };
  return typeof receipt === "string" && receipt !== "" && typeof receivedAt === "string"
    ? { kind: "stored", receipt, receivedAt }
    : { kind: "again" };
}
