import type { Words } from "@kith/instrument";
import type { Call } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import type { Asked } from "../api/ask.ts";
import { askCalls, markSeen } from "../api/calls.ts";
import { troubleWords } from "../words/trouble.ts";

/** The calls as last seen; null until they were seen once. */
export type WatchedCalls = {
  calls: Call[] | null;
  trouble: Words | null;
  lookAgain: () => Promise<void>;
  see: (response: string) => Promise<void>;
};

const lookEvery = 30_000;

/** Looks for calls whenever a form has come in, and twice a minute besides, since a second form of one child is not on the board. */
export function useWatchedCalls(formsIn: number, signedOut: () => void): WatchedCalls {
  const [calls, setCalls] = useState<Call[] | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const lookAgain = useCallback(async () => {
    const asked = await askCalls();
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setCalls(asked.value.calls);
    setTrouble(troubleOf(asked));
  }, [signedOut]);

  const see = async (response: string) => {
    const asked = await markSeen(response);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") return lookAgain();
    setTrouble(troubleOf(asked));
  };

  useEffect(() => {
    if (formsIn < 0) return;
    void lookAgain();
    const timer = setInterval(() => void lookAgain(), lookEvery);
    return () => clearInterval(timer);
  }, [lookAgain, formsIn]);

  return { calls, trouble, lookAgain, see };
}

function troubleOf(asked: Asked<unknown>): Words | null {
  if (asked.kind === "refused") return asked.says;
  return asked.kind === "unreachable" ? troubleWords.unreachable : null;
}
