import { useSyncExternalStore } from "react";

const wide = "(min-width: 60rem)";

/** Whether the screen has room for a table. */
export function useIsWide(): boolean {
  return useSyncExternalStore(onChange, () => matchMedia(wide).matches);
}

function onChange(changed: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
