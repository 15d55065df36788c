import { voiceFromHere } from "./voice-from-here.ts";

declare const self: ServiceWorkerGlobalScope;

/** Put in at build: the version of the app, and the files that make it. */
declare const __PRECACHE__: { version: string; files: string[]; older: string[]; more: string[] };
const { version, files, older, more } = __PRECACHE__;
const cacheName = `kith-forms-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

/** The app's own files come from this device first; what is sent to the server never passes through here. */
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && /^\/f\/?$/.test(url.pathname)) {
    event.respondWith(fromHere("/f", event.request));
  } else if (url.pathname.startsWith("/f/assets/")) {
    event.respondWith(fromHere(url.pathname, event.request));
  } else if (url.pathname.startsWith("/f/audio/")) {
    event.respondWith(voiceFromHere(event.request));
  }
});

/** A window of the large lane asks for its files too; a phone with the light page never fetches them. */
self.addEventListener("message", (event) => {
  if (event.data === "keep-all") event.waitUntil(keep(more));
});

async function fill(): Promise<void> {
  await keep(files);
  // Links that an older version kept may need to be compiled here.
  if (await hasOlderVersion()) await keep(older);
  // Who had the large lane offline before this version has it after.
  if (await hasLargeLane()) await keep(more);
  await self.skipWaiting();
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

async function hasOlderVersion(): Promise<boolean> {
  return (await caches.keys()).some((name) => name.startsWith("kith-forms-") && name !== cacheName);
}

async function hasLargeLane(): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (!name.startsWith("kith-forms-")) continue;
    const kept = await (await caches.open(name)).keys();
    if (kept.some((request) => /\/main-[^/]+\.js$/.test(request.url))) return true;
  }
  return false;
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith("kith-forms-") && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

async function fromHere(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}
