import type { Rolldown } from "vite";

/** Only what is sent needs it, although the front door of its room names it. */
const later = /\/(compile\/light-answers|missing-value)\.ts$/;

/** Whether a module belongs into the page's own script: what that imports outright stands there, whichever parts use it too. */
export function onPage(id: string, built: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (id.endsWith("/index.html")) return true;
  if (later.test(id)) return false;
  seen.add(id);
  const importers = built.getModuleInfo(id)?.importers ?? [];
  return importers.some((one) => !seen.has(one) && onPage(one, built, seen));
}
