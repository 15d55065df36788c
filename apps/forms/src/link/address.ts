/** The one address of the app. It says nothing of whose form is open. */
const home = "/f";

/** What a window remembers of itself: the link it is at, and whether it has stepped past a form's first screen. */
type Mark = { link: string | null; inside: boolean };

/** Whether the window's history holds the entry inside, perhaps ahead of where it is. */
let entered = false;

/** The secret in the address, if the person came by a link. It is taken out of the address at once and is never sent in one. */
export function takeSecretFromAddress(): string | null {
  const secret = secretInAddress();
  if (secret === null) return null;
  history.replaceState(null, "", home);
  entered = false;
  return secret;
}

/** The same, left where it is. */
export function secretInAddress(): string | null {
  return readable(location.hash.slice(1)) || null;
}

/** Which link this window was at. The mark opens nothing without what this device keeps. */
export function linkOfWindow(): string | null {
  return markOfWindow().link;
}

export function markWindow(link: string | null): void {
  history.replaceState({ ...markOfWindow(), link }, "", home);
}

export function isInside(): boolean {
  return markOfWindow().inside;
}

/**
 * Puts one entry on the window's history, so that the Back key comes to us first. The entry is used again and again: browsers
 * pass over entries that a page adds without a person's touch.
 */
export function stepInside(): void {
  const mark = markOfWindow();
  if (!mark.inside && entered) history.forward();
  if (!mark.inside && !entered) history.pushState({ ...mark, inside: true }, "", home);
  entered = true;
}

/** What a chat app wrote into the address as percent signs, read back; a broken sign is left as it is. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function markOfWindow(): Mark {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null) return { link: null, inside: false };
  return {
    link: "link" in state && typeof state.link === "string" ? state.link : null,
    inside: "inside" in state && state.inside === true,
  };
}
