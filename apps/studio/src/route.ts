import { useSyncExternalStore } from "react";

/** Where in the studio one is. It is kept in the address after `#`, so that a reload or a bookmark comes back to it. */
export type Route =
  | { screen: "groups" }
  | { screen: "calls" }
  | { screen: "instruments" }
  | { screen: "draft"; draft: string }
  | { screen: "version"; hash: string }
  | { screen: "group"; group: string }
  | { screen: "release"; group: string };

/** The route an address names; anything unknown is the list of groups. */
export function readRoute(hash: string): Route {
  const [, place, group, desk] = hash.replace(/^#/, "").split("/").map(decoded);
  if (place === "calls") return { screen: "calls" };
  if (place === "instruments") return instrumentRoute(group, desk);
  if (place !== "groups" || !group) return { screen: "groups" };
  return desk === "release" ? { screen: "release", group } : { screen: "group", group };
}

/** The address of a route. */
export function address(route: Route): string {
  if (route.screen === "groups") return "#/";
  if (route.screen === "calls") return "#/calls";
  if (route.screen === "instruments") return "#/instruments";
  if (route.screen === "draft") return `#/instruments/drafts/${encodeURIComponent(route.draft)}`;
  if (route.screen === "version") return `#/instruments/versions/${encodeURIComponent(route.hash)}`;
  const group = `#/groups/${encodeURIComponent(route.group)}`;
  return route.screen === "group" ? group : `${group}/release`;
}

function instrumentRoute(kind: string | undefined, id: string | undefined): Route {
  if (kind === "drafts" && id) return { screen: "draft", draft: id };
  return kind === "versions" && id ? { screen: "version", hash: id } : { screen: "instruments" };
}

/** The route in the address bar, as it changes. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHash, () => location.hash));
}

function onHash(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
