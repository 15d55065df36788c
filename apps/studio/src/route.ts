import type { Language, Wave } from "@kith/instrument";
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
  | { [Place in HousePlace]: { screen: Place } }[HousePlace]
  | { screen: "enter"; code: string | null; language: Language | null }
  | { screen: "settle"; code: string }
  | { screen: "blank"; hash: string }
  | { screen: "join"; token: string }
  | { screen: GroupPlace; group: string }
  | { screen: "child"; group: string; child: string }
  | { screen: "leaving"; group: string; child: string }
  | { screen: "slips"; group: string; wave: Wave }
  | { screen: "paper"; group: string; wave: Wave | null }
  | { screen: "booklets"; group: string; wave: Wave }
  | { screen: "group"; group: string }
  | { screen: "release"; group: string };

/** The screens of paper. */
export type PaperRoute = Extract<Route, { screen: "paper" | "booklets" | "enter" | "settle" | "blank" }>;

export function isPaperRoute(route: Route): route is PaperRoute {
  return ["paper", "booklets", "enter", "settle", "blank"].includes(route.screen);
}

const housePlaces = ["staff", "audit", "exports", "health", "security"] as const;
type HousePlace = (typeof housePlaces)[number];

function isHousePlace(route: Route): route is Extract<Route, { screen: HousePlace }> {
  return housePlaces.some((each) => each === route.screen);
}

const setUpParts = ["programme", "safety", "notice", "texts", "group"] as const;
type SetUpPart = (typeof setUpParts)[number];
const groupPlaces = ["children", "keys", "consent", "sessions", "waves", "day"] as const;
type GroupPlace = (typeof groupPlaces)[number];
const waves = ["T0", "mid", "T1", "T2"] as const satisfies Wave[];

/** The route an address names; anything unknown is the list of groups. */
export function readRoute(hash: string): Route {
  const [, place, group, desk, thing] = hash.replace(/^#/, "").split("/").map(decoded);
  if (place === "calls" || place === "together") return { screen: place };
  if (place === "setup") return { screen: "set-up", part: setUpParts.find((part) => part === group) ?? null };
  const inHouse = housePlaces.find((each) => each === place);
  if (inHouse) return { screen: inHouse };
  if (place === "join") return { screen: "join", token: group ?? "" };
  if (place === "paper") {
    if (desk === "settle" && group) return { screen: "settle", code: group };
    return { screen: "enter", code: group || null, language: desk === "en" || desk === "zh-CN" ? desk : null };
  }
  if (place === "instruments") return instrumentRoute(group, desk);
  if (place !== "groups" || !group) return { screen: "groups" };
  const at = groupPlaces.find((each) => each === desk);
  if (at) return { screen: at, group };
  if (desk === "consent-of" && thing) return { screen: "child", group, child: thing };
  if (desk === "leaving" && thing) return { screen: "leaving", group, child: thing };
  const wave = waves.find((each) => each === thing);
  if (desk === "paper") return { screen: "paper", group, wave: wave ?? null };
  if (desk === "booklets" && wave) return { screen: "booklets", group, wave };
  if (desk === "slips" && wave) return { screen: "slips", group, wave };
  return desk === "release" ? { screen: "release", group } : { screen: "group", group };
}

/** The address of a route. */
export function address(route: Route): string {
  if (route.screen === "groups") return "#/";
  if (route.screen === "calls" || route.screen === "together") return `#/${route.screen}`;
  if (isHousePlace(route)) return `#/${route.screen}`;
  if (route.screen === "set-up") return route.part ? `#/setup/${route.part}` : "#/setup";
  if (route.screen === "join") return `#/join/${route.token}`;
  if (route.screen === "instruments") return "#/instruments";
  if (route.screen === "draft") return `#/instruments/drafts/${encodeURIComponent(route.draft)}`;
  if (route.screen === "version") return `#/instruments/versions/${encodeURIComponent(route.hash)}`;
  if (route.screen === "blank") return `#/instruments/blank/${encodeURIComponent(route.hash)}`;
  if (route.screen === "settle") return `#/paper/${route.code}/settle`;
  if (route.screen === "enter")
    return `#/paper${route.code ? `/${route.code}` : ""}${route.code && route.language ? `/${route.language}` : ""}`;
  const group = `#/groups/${encodeURIComponent(route.group)}`;
  if (route.screen === "group") return group;
  if (route.screen === "child") return `${group}/consent-of/${encodeURIComponent(route.child)}`;
  if (route.screen === "leaving") return `${group}/leaving/${encodeURIComponent(route.child)}`;
  if (route.screen === "paper") return route.wave ? `${group}/paper/${route.wave}` : `${group}/paper`;
  if (route.screen === "booklets") return `${group}/booklets/${route.wave}`;
  return route.screen === "slips" ? `${group}/slips/${route.wave}` : `${group}/${route.screen}`;
}

function instrumentRoute(kind: string | undefined, id: string | undefined): Route {
  if (kind === "drafts" && id) return { screen: "draft", draft: id };
  if (kind === "blank" && id) return { screen: "blank", hash: id };
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
