/** The one address of the app. It says nothing of whose form is open. */
const home = "/f";

/** The secret in the address, if the person came by a link. It is taken out of the address at once and is never sent in one. */
export function takeSecretFromAddress(): string | null {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (secret === "") return null;
  history.replaceState(null, "", home);
  return secret;
}

/** Which link this window was at. The mark opens nothing without what this device keeps. */
export function linkOfWindow(): string | null {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "link" in state && typeof state.link === "string"
    ? state.link
    : null;
}

export function markWindow(link: string | null): void {
  history.replaceState(link === null ? null : { link }, "", home);
}
