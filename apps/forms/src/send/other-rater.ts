/** Says to the server that somebody else answers than the last time; false where it was not reached. */
export async function sayOtherRater(secret: string): Promise<boolean> {
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), 15_000);
  try {
    const reply = await fetch("/api/links/other-rater", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: "{}",
      credentials: "omit",
      signal: limit.signal,
    });
    const body: unknown = await reply.json();
    return reply.ok && typeof body === "object" && body !== null && "kind" in body && body.kind === "changed";
  } catch {
    return false;
  } finally {
    clearTimeout(clock);
  }
}
