/** A recording from this device if it is kept here; a player that asks for a part of it gets that part. */
export async function voiceFromHere(request: Request): Promise<Response> {
  const kept = await (await caches.open("kith-voices")).match(request.url);
  // Which recordings there are is asked anew while there is a network.
  if (kept && request.url.endsWith(".json")) return fetch(request).catch(() => kept);
  if (!kept) return fetch(request);
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!asked) return kept;
  const whole = await kept.blob();
  const from = Number(asked[1]);
  const to = asked[2] ? Math.min(Number(asked[2]), whole.size - 1) : whole.size - 1;
  if (from > to) return new Response(null, { status: 416, headers: { "content-range": `bytes */${whole.size}` } });
  return new Response(whole.slice(from, to + 1), {
    status: 206,
    headers: {
      "content-type": kept.headers.get("content-type") ?? "audio/mpeg",
      "content-range": `bytes ${from}-${to}/${whole.size}`,
      "content-length": String(to + 1 - from),
    },
  });
}
