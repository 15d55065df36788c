const parts = new Set<string>();

/**
 * Lets the page open again without a network: the light page's few files, and whichever other part was needed here.
 * Without a service worker, as in some chat apps, the open page still works offline; it only cannot be opened again there.
 */
export async function keepForOffline(part?: string): Promise<void> {
  if (part !== undefined) parts.add(part);
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/f/sw.js", { scope: "/f" });
    if (parts.size === 0) return;
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage([...parts]);
  } catch {
    // A form is never kept waiting for this.
  }
}
