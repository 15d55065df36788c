import type { Words } from "@kith/instrument";
import type { Board } from "@kith/server/api";
import { useEffect, useState } from "react";
import { askBoard } from "../api/board.ts";
import { arrivals } from "./arrivals.ts";

/** The board as last seen, what has just come in, and what is wrong with the connection, if anything. */
export type Watched = {
  board: Board | null;
  seenAt: Date | null;
  arrived: ReadonlySet<string>;
  trouble: { kind: "none" } | { kind: "unreachable" } | { kind: "refused"; says: Words };
};

const nothing: Watched = { board: null, seenAt: null, arrived: new Set(), trouble: { kind: "none" } };
const lookEvery = 2_000;
const lookAfterTrouble = 4_000;
const newFor = 60_000;

/** Looks at the board again and again while the page can be seen, and at once when it is seen again. */
export function useWatchedBoard(onSignedOut: () => void): Watched & { lookNow: () => void } {
  const [watched, setWatched] = useState(nothing);
  const [lookNow, setLookNow] = useState(() => () => {});

  useEffect(() => {
    const watch = startWatching(setWatched, onSignedOut);
    setLookNow(() => watch.lookNow);
    return watch.stop;
  }, [onSignedOut]);

  return { ...watched, lookNow };
}

function startWatching(show: (watched: Watched) => void, onSignedOut: () => void) {
  const came = new Map<string, number>();
  let now = nothing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  let stopped = false;

  const look = async () => {
    clearTimeout(timer);
    if (looking || stopped || document.hidden) return;
    looking = true;
    const asked = await askBoard();
    looking = false;
    if (stopped) return;
    if (asked.kind === "signed-out") return onSignedOut();
    const next = asked.kind === "answered" ? seen(now, asked.value, came) : { ...now, trouble: asked };
    if (!isSame(now, next)) show(next);
    now = next;
    timer = setTimeout(look, asked.kind === "answered" ? lookEvery : lookAfterTrouble);
  };

  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  void look();
  return {
    lookNow: () => void look(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    },
  };
}

function seen(now: Watched, board: Board, came: Map<string, number>): Watched {
  for (const cell of arrivals(now.board, board)) came.set(cell.assignment, Date.now());
  for (const [assignment, at] of came) if (Date.now() - at > newFor) came.delete(assignment);
  return { board, seenAt: new Date(), arrived: new Set(came.keys()), trouble: { kind: "none" } };
}

function isSame(before: Watched, after: Watched): boolean {
  return (
    before.trouble.kind === after.trouble.kind &&
    before.arrived.size === after.arrived.size &&
    JSON.stringify(before.board) === JSON.stringify(after.board)
  );
}
