import type { Words } from "@kith/instrument";
import { useState } from "react";
import { noOutcome, type OutcomeOf } from "../frame/outcome.tsx";
import { type Change, useSetUp } from "./set-up.ts";

/** One button's change: whether it is under way, what came of it, and how to press it. */
export function useChange(good: Words): {
  outcome: OutcomeOf;
  isBusy: boolean;
  press: <T>(change: Change<T>) => Promise<T | null>;
} {
  const { change } = useSetUp();
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  const [isBusy, setBusy] = useState(false);
  const press = async <T>(asked: Change<T>): Promise<T | null> => {
    if (isBusy) return null;
    setBusy(true);
    setOutcome(noOutcome);
    const changed = await change(asked);
    setBusy(false);
    if (changed === null) return null;
    if (changed.kind === "refused") {
      setOutcome({ kind: "bad", says: changed.says, problems: changed.problems });
      return null;
    }
    setOutcome({ kind: "good", says: good });
    return changed.value;
  };
  return { outcome, isBusy, press };
}
