import type { BoardGroup, TakeDownReason } from "@kith/server/api";
import { useState } from "react";
import { takeDown } from "../api/release.ts";
import { AskBefore } from "../frame/ask-before.tsx";
import { Choice } from "../frame/fields.tsx";
import { noOutcome, Outcome, type OutcomeOf } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { takeDownReasons, takeDownWords } from "../words/take-down.ts";
import { troubleWords } from "../words/trouble.ts";

const reasons = ["family-asked", "could-be-recognised", "mistake-found", "programme-asked"] as const;

type Given = { group: BoardGroup; signedOut: () => void; lookNow: () => Promise<void> };

/** Takes a public report down: what that means first, one of four reasons, and then in one press. */
export function TakeDownPart({ group, signedOut, lookNow }: Given) {
  const say = useSay();
  const [reason, setReason] = useState<TakeDownReason | "">("");
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  const [isBusy, setBusy] = useState(false);
  const isPublic = group.release.state === "published" || group.release.state === "older-rules";
  const act = async () => {
    if (reason === "" || isBusy) return;
    setBusy(true);
    const asked = await takeDown(group.id, reason);
    setBusy(false);
    if (asked.kind === "signed-out") return signedOut();
    const says = asked.kind === "refused" ? asked.says : troubleWords.unreachable;
    setOutcome(
      asked.kind === "answered" ? { kind: "good", says: takeDownWords.done } : { kind: "bad", says, problems: [] },
    );
    void lookNow();
  };
  if (!isPublic && outcome.kind === "none") return null;
  return (
    <section aria-labelledby="take-down">
      <h2 id="take-down">{say(takeDownWords.title)}</h2>
      <div className="card">
        {isPublic && (
          <>
            <p>{say(takeDownWords.lead)}</p>
            <Choice
              label={say(takeDownWords.reason)}
              options={reasons.map((id) => ({ id, text: say(takeDownReasons[id]) }))}
              value={reason}
              change={setReason}
            />
            <AskBefore
              label={isBusy ? takeDownWords.working : takeDownWords.press}
              title={say(takeDownWords.ask, { group: say(group.name) })}
              no={takeDownWords.no}
              yes={takeDownWords.press}
              isDisabled={reason === "" || isBusy}
              act={() => void act()}
            >
              <p>{say(takeDownWords.askNote)}</p>
            </AskBefore>
          </>
        )}
        <Outcome of={outcome} />
      </div>
    </section>
  );
}
