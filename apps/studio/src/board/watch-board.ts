import type { Words } from "@kith/instrument";
import type { Board } from "@kith/server/api";
import { useEffect, useState } from "react";
import { askBoard, type BoardPart } from "../api/board.ts";
import { arrivals } from "./arrivals.ts";

/** The board as last seen, what has just come in, and what is wrong with the connection, if anything. */
export type Watched = {
  board: Board | null;
  /** Which part was seen. */
  part: string;
  seenAt: Date | null;
  arrived: ReadonlySet<string>;
  trouble: { kind: "none" } | { kind: "unreachable" } | { kind: "refused"; says: Words };
};

const nothing: Watched = { board: null, part: "", seenAt: null, arrived: new Set(), trouble: { kind: "none" } };
const lookEvery = 2_000;
const lookAfterTrouble = 4_000;
const newFor = 60_000;

/** Looks at the board again and again while the page can be seen, and at once when it is seen again. */
export function useWatchedBoard(
  part: BoardPart,
  onSignedOut: () => void,
): Watched & { isThisPart: boolean; lookNow: () => Promise<void> } {
  const key = JSON.stringify(part);
  const [watched, setWatched] = useState(nothing);
  const [lookNow, setLookNow] = useState(() => () => Promise.resolve());

  useEffect(() => {
    const watch = startWatching(key, setWatched, onSignedOut);
    setLookNow(() => watch.lookNow);
    return watch.stop;
  }, [key, onSignedOut]);

  return { ...watched, isThisPart: watched.part === key, lookNow };
}

function startWatching(part: string, show: (watched: Watched) => void, onSignedOut: () => void) {
  const came = new Map<string, number>();
  let now = nothing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | null = null;
  let stopped = false;

  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
  const lookOnce = async () => {
    clearTimeout(timer);
    if (stopped || document.hidden) return;
    const asked = await askBoard(JSON.parse(part));
    if (stopped) return;
    if (asked.kind === "signed-out") return onSignedOut();
    const next = asked.kind === "answered" ? { ...seen(now, asked.value, came), part } : { ...now, trouble: asked };
    if (!isSame(now, next)) show(next);
    now = next;
    timer = setTimeout(look, asked.kind === "answered" ? lookEvery : lookAfterTrouble);
  };

  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  void look();
  return {
    // A look that is under way may not see what has just been done.
    lookNow: async () => {
      await looking;
      await look();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
    },
  };
}

function seen(now: Watched, board: Board, came: Map<string, number>): Omit<Watched, "part"> {
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
