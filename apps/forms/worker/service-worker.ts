declare const self: ServiceWorkerGlobalScope;

/** Put in at build: the version of the app, and the files that make it. */
declare const __PRECACHE__: { version: string; files: string[] };
const { version, files } = __PRECACHE__;
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
  }
});

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  await self.skipWaiting();
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
