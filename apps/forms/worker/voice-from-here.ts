import { createPartialResponse } from "workbox-range-requests";

/** A recording from this device if it is kept here; a player that asks for a part of it, as Safari does, gets that part. */
export async function voiceFromHere(request: Request): Promise<Response> {
  const kept = await (await caches.open("kith-voices")).match(request.url);
  // Which recordings there are is asked anew while there is a network.
  if (kept && request.url.endsWith(".json")) return fetch(request).catch(() => kept);
  if (!kept) return fetch(request);
  return request.headers.has("range") ? createPartialResponse(request, kept) : kept;
}
