import type { Informant, Wave } from "@kith/instrument";
import type { BoardGroup } from "@kith/server/api";
import { squareOf } from "./square.ts";

/** Of how many children an informant's forms are needed, and of how many all are in. A child whose consent is withdrawn is neither. */
export type Count = { informant: Informant; received: number; needed: number };

const order: readonly Informant[] = ["child", "teacher", "caregiver", "facilitator"];

/** Who is asked anything in a group, the child first. */
export function informantsOf(group: BoardGroup): Informant[] {
  return order.filter((informant) => group.cells.some((cell) => cell.informant === informant));
}

/** The counts of one wave. An informant from whom nothing is needed is left out. */
export function countsOf(group: BoardGroup, wave: Wave): Count[] {
  return informantsOf(group)
    .map((informant) => countOf(group, informant, wave))
    .filter((count) => count.needed > 0);
}

function countOf(group: BoardGroup, informant: Informant, wave: Wave): Count {
  const needed = group.children
    .filter((child) => !child.consentWithdrawn)
    .map((child) => squareOf(group, child.code, informant, wave).state.kind)
    .filter((kind) => kind !== "nothing-asked" && kind !== "not-needed");
  return { informant, received: needed.filter((kind) => kind === "received").length, needed: needed.length };
}
