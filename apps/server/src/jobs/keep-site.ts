import { makeOutage } from "../observe/outage.ts";
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
  let notBefore = 0;
  const outage = makeOutage((line) => log(`site: ${line}`));
  const look = async () => {
    const changes = await store.read(siteChanges);
    if (changes !== shown) {
      const trouble = await catchUp();
      if (trouble !== null) throw new Error(trouble);
      shown = changes;
    }
    outage.worked();
  };
  const timer = setInterval(() => {
    if (performance.now() < notBefore) return;
    looking ??= look()
      .catch((error: unknown) => {
        notBefore = performance.now() + outage.failed(error);
      })
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
