import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { voiceFromHere } from "./voice-from-here.ts";

declare const self: ServiceWorkerGlobalScope;

/** Put in at build: the version of the app, and the files that make it. */
declare const __PRECACHE__: { version: string; files: string[]; parts: Record<string, string[]> };
const { version, files, parts } = __PRECACHE__;
const cacheName = `kith-forms-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

/** The app's own files come from this device first. Nothing is put in on the way: only files of one version fit together. */
const fromHere = new CacheFirst({
  cacheName,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => new URL(request.url).pathname.replace(/^\/f\/$/, "/f"),
      cacheWillUpdate: async () => null,
    },
  ],
});

// What is sent to the server never passes through here.
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === "navigate" && /^\/f\/?$/.test(url.pathname),
  fromHere,
);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/f/assets/"), fromHere);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/f/audio/"),
  ({ request }) => voiceFromHere(request),
);

/** A window says which other parts it needed; whoever never needs one never fetches it. */
self.addEventListener("message", (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keep(filesOf(event.data)));
});

async function fill(): Promise<void> {
  await keep(files);
  const before = await keptBefore();
  // What was here without a network before this version is so after it too; and links kept then may need to be compiled here.
  const known = Object.keys(parts).filter((part) => filesOf([part]).some((file) => before.includes(plain(file))));
  if (before.length > 0) await keep(filesOf([...known, "older"]));
  await self.skipWaiting();
}

/** Each file once, also where two parts have it: a cache refuses to be filled with one thing twice. */
function filesOf(names: readonly unknown[]): string[] {
  return [...new Set(names.flatMap((name) => parts[String(name)] ?? []))];
}

async function keep(wanted: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const missing = [];
  for (const file of wanted) if (!(await cache.match(file))) missing.push(asFetched(file));
  await cache.addAll(missing);
}

/** A file named by its content is what the page itself has just fetched; the page is asked for anew. */
function asFetched(file: string): Request {
  return new Request(file, { cache: file === "/f" ? "no-cache" : "default" });
}

/** The files that older versions keep, by their plain names. */
async function keptBefore(): Promise<string[]> {
  const older = (await caches.keys()).filter((name) => name.startsWith("kith-forms-") && name !== cacheName);
  const kept = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map((request) => plain(new URL(request.url).pathname));
}

/** A file's name without what says which version of it it is. */
function plain(file: string): string {
  return file.replace(/-[\w-]{8}(\.\w+)$/, "$1");
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith("kith-forms-") && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}
