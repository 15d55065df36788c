import type { Wave } from "@kith/instrument";
import type { BoardGroup } from "@kith/server/api";
import { informantsOf } from "./count.ts";
import { isOpen, type Square, squareOf } from "./square.ts";

/** One child's squares, wave by wave. */
export type Row = { child: BoardGroup["children"][number]; waves: { wave: Wave; squares: Square[] }[] };

/** A group's rows; if so asked, only the children of whom something may still come in. */
export function rowsOf(group: BoardGroup, onlyOpen: boolean): Row[] {
  const informants = informantsOf(group);
  const rows = group.children.map((child) => ({
    child,
    waves: group.waves.map((wave) => ({
      wave,
      squares: informants.map((informant) => squareOf(group, child.code, informant, wave)),
    })),
  }));
  return onlyOpen
    ? rows.filter(({ child, waves }) => !child.consentWithdrawn && waves.some(({ squares }) => squares.some(isOpen)))
    : rows;
}
