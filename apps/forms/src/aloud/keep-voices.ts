import { addressOf, folder, type Pack } from "./packs.ts";

/**
 * Keeps the recordings of one form, its answers and what stands around them on this device, once somebody has asked to hear them, so that they are heard
 * without a network too. The service worker plays them from here.
 */
export async function keepVoices(pack: Pack, instrument: string): Promise<void> {
  if (!("caches" in globalThis)) return;
  const keys = Object.keys(pack.files).filter((key) =>
    [`${instrument}/`, "option/", "words/"].some((start) => key.startsWith(start)),
  );
  const addresses = [`${folder}packs.json`, ...keys.flatMap((key) => addressOf(pack, key) ?? [])];
  const voices = await caches.open("kith-voices");
  for (const address of addresses) if (!(await voices.match(address))) await voices.add(address);
}
