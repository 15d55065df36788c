import type { Words } from "@kith/instrument";
import type { BoardCell, MissingReason } from "@kith/server/api";
import { createContext, useContext } from "react";
import { markMissing } from "../api/missing.ts";
import { troubleWords } from "../words/trouble.ts";

/** Notes a reason for each of these forms, or takes it back, and sees the board anew. Gives what went wrong, if anything. */
export type Chasing = (forms: BoardCell[], reason: MissingReason | null) => Promise<Words | null>;

export const ChasingContext = createContext<Chasing>(() => Promise.resolve(null));

export function useChasing(): Chasing {
  return useContext(ChasingContext);
}

export function makeChasing(signedOut: () => void, lookNow: () => Promise<void>): Chasing {
  return async (forms, reason) => {
    for (const { assignment } of forms) {
      const asked = await markMissing(assignment, reason);
      if (asked.kind === "signed-out") {
        signedOut();
        return null;
      }
      if (asked.kind === "unreachable") return troubleWords.unreachable;
      if (asked.kind === "refused") {
        await lookNow();
        return asked.says;
      }
    }
    await lookNow();
    return null;
  };
}
