import { changeSitting } from "../keep/sittings.ts";

/** Lets a form that was begun here be carried on at another device by the same link or code; false where the server did not get it. */
export async function carryElsewhere(secret: string, key: string, child: string): Promise<boolean> {
  const sitting = await changeSitting(key, (kept) => kept);
  if (!sitting) return false;
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), 15_000);
  try {
    const reply = await fetch(`/api/drafts/${encodeURIComponent(child)}`, {
      method: "PUT",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ text: JSON.stringify(sitting) }),
      credentials: "omit",
      signal: limit.signal,
    });
    const body: unknown = await reply.json();
    return reply.ok && typeof body === "object" && body !== null && "kind" in body && body.kind === "kept";
  } catch {
    return false;
  } finally {
    clearTimeout(clock);
  }
}
