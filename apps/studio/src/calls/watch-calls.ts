import type { Words } from "@kith/instrument";
import type { Call } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import type { Asked } from "../api/ask.ts";
import { askCallCount, askCalls, markSeen } from "../api/calls.ts";
import { troubleWords } from "../words/trouble.ts";

/** The calls as last seen; null until they were seen once. */
export type WatchedCalls = {
  calls: Call[] | null;
  trouble: Words | null;
  lookAgain: () => Promise<void>;
  see: (response: string) => Promise<void>;
};

const lookEvery = 30_000;

/** Opens the calls, which is noted, and looks again twice a minute. */
export function useWatchedCalls(signedOut: () => void): WatchedCalls {
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
    void lookAgain();
    const timer = setInterval(() => void lookAgain(), lookEvery);
    return () => clearInterval(timer);
  }, [lookAgain]);

  return { calls, trouble, lookAgain, see };
}

/** How many calls nobody has seen, and what keeps one from knowing. Whoever may not see calls is told of none. */
export type CallCount = { unseen: number; trouble: Words | null };

/** Counts whenever a form has come in or one goes to another screen, and twice a minute besides, since a second form of one child is not on the board. */
export function useCallCount(formsIn: number, screen: string, signedOut: () => void): CallCount {
  const [count, setCount] = useState<CallCount>({ unseen: 0, trouble: null });
  useEffect(() => {
    if (formsIn < 0 || screen === "calls") return;
    let isGone = false;
    const look = async () => {
      const asked = await askCallCount();
      if (isGone) return;
      if (asked.kind === "signed-out") return signedOut();
      if (asked.kind === "answered") return setCount({ unseen: asked.value.unseen, trouble: null });
      const mayNot = asked.kind === "refused" && asked.status === 403;
      setCount(({ unseen }) => ({ unseen, trouble: mayNot ? null : troubleOf(asked) }));
    };
    void look();
    const timer = setInterval(() => void look(), lookEvery);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [formsIn, screen, signedOut]);
  return count;
}

function troubleOf(asked: Asked<unknown>): Words | null {
  if (asked.kind === "refused") return asked.says;
  return asked.kind === "unreachable" ? troubleWords.unreachable : null;
}
