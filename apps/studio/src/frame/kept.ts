/** A few letters that this browser keeps; nothing where it keeps none. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a few letters, or with null no longer. A browser may forbid it; then they are gone with the page. */
export function writeKept(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {}
}
