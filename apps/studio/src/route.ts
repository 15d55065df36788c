import type { Wave } from "@kith/instrument";
import { useSyncExternalStore } from "react";

/** Where in the studio one is. It is kept in the address after `#`, so that a reload or a bookmark comes back to it. */
export type Route =
  | { screen: "groups" }
  | { screen: "calls" }
  | { screen: "together" }
  | { screen: "instruments" }
  | { screen: "draft"; draft: string }
  | { screen: "version"; hash: string }
  | { screen: "set-up"; part: SetUpPart | null }
  | { screen: "staff" }
  | { screen: "audit" }
  | { screen: "security" }
  | { screen: "join"; token: string }
  | { screen: GroupPlace; group: string }
  | { screen: "child"; group: string; child: string }
  | { screen: "slips"; group: string; wave: Wave }
  | { screen: "group"; group: string }
  | { screen: "release"; group: string };

const setUpParts = ["programme", "safety", "notice", "group"] as const;
type SetUpPart = (typeof setUpParts)[number];
const groupPlaces = ["children", "keys", "consent", "sessions", "waves", "day"] as const;
type GroupPlace = (typeof groupPlaces)[number];
const waves = ["T0", "mid", "T1", "T2"] as const satisfies Wave[];

/** The route an address names; anything unknown is the list of groups. */
export function readRoute(hash: string): Route {
  const [, place, group, desk, thing] = hash.replace(/^#/, "").split("/").map(decoded);
  if (place === "calls" || place === "together") return { screen: place };
  if (place === "setup") return { screen: "set-up", part: setUpParts.find((part) => part === group) ?? null };
  if (place === "staff" || place === "audit" || place === "security") return { screen: place };
  if (place === "join") return { screen: "join", token: group ?? "" };
  if (place === "instruments") return instrumentRoute(group, desk);
  if (place !== "groups" || !group) return { screen: "groups" };
  const at = groupPlaces.find((each) => each === desk);
  if (at) return { screen: at, group };
  if (desk === "consent-of" && thing) return { screen: "child", group, child: thing };
  const wave = waves.find((each) => each === thing);
  if (desk === "slips" && wave) return { screen: "slips", group, wave };
  return desk === "release" ? { screen: "release", group } : { screen: "group", group };
}

/** The address of a route. */
export function address(route: Route): string {
  if (route.screen === "groups") return "#/";
  if (route.screen === "calls" || route.screen === "together") return `#/${route.screen}`;
  if (route.screen === "staff" || route.screen === "audit" || route.screen === "security") return `#/${route.screen}`;
  if (route.screen === "set-up") return route.part ? `#/setup/${route.part}` : "#/setup";
  if (route.screen === "join") return `#/join/${route.token}`;
  if (route.screen === "instruments") return "#/instruments";
  if (route.screen === "draft") return `#/instruments/drafts/${encodeURIComponent(route.draft)}`;
  if (route.screen === "version") return `#/instruments/versions/${encodeURIComponent(route.hash)}`;
  const group = `#/groups/${encodeURIComponent(route.group)}`;
  if (route.screen === "group") return group;
  if (route.screen === "child") return `${group}/consent-of/${encodeURIComponent(route.child)}`;
  return route.screen === "slips" ? `${group}/slips/${route.wave}` : `${group}/${route.screen}`;
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
