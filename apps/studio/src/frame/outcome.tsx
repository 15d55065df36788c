import type { Words } from "@kith/instrument";
import type { Obstacle } from "@kith/server/api";
import { useSay } from "../language.tsx";

/** What a change came to: a sentence where it was refused, and one where it is done. */
export type OutcomeOf =
  | { kind: "none" }
  | { kind: "good"; says: Words }
  | { kind: "bad"; says: Words; problems: Obstacle[] };

export const noOutcome: OutcomeOf = { kind: "none" };

/** Says what came of the last press, to the eye and to the ear. */
export function Outcome({ of }: { of: OutcomeOf }) {
  const say = useSay();
  return (
    <>
      <div role="alert">
        {of.kind === "bad" && (
          <div className="notice warn">
            <p>{say(of.says)}</p>
            {of.problems.length > 0 && (
              <ul>
                {[...new Set(of.problems.map(({ says }) => say(says)))].map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      <div role="status">{of.kind === "good" && <p className="notice good">{say(of.says)}</p>}</div>
    </>
  );
}
