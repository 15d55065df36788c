import { siteChanges } from "../store/site-changes.ts";
import type { Store } from "../store/store.ts";

const every = 1_000;

/** Shows here what other servers have published, soon after, until it is told to stop. An embedded file has no others. */
export function keepSite(
  store: Store,
  catchUp: () => Promise<string | null>,
  log: (line: string) => void,
): { stop(): Promise<void> } {
  if (store.kind === "embedded") return { stop: async () => undefined };
  let shown: number | null = null;
  let looking: Promise<void> | null = null;
  const look = async () => {
    const changes = await store.read(siteChanges);
    if (changes === shown) return;
    const trouble = await catchUp();
    if (trouble === null) shown = changes;
    else log(`site: ${trouble}`);
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => log(`site: ${error}`))
      .finally(() => {
        looking = null;
      });
  }, every);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
