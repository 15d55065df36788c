/**
 * Lets the page open again without a network. The light page's few files are kept at once; `all` keeps the large lane's too.
 * Without a service worker, as in some chat apps, the open page still works offline; it only cannot be opened again there.
 */
export async function keepForOffline(all: boolean): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/f/sw.js", { scope: "/f" });
    if (!all) return;
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage("keep-all");
  } catch {
    // A form is never kept waiting for this.
  }
}
