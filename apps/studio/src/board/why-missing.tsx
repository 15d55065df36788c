import type { Words } from "@kith/instrument";
import type { BoardCell, MissingReason } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { missingReasons } from "../api/missing.ts";
import { useSay } from "../language.tsx";
import { chaseWords } from "../words/chase.ts";
import { reasonWords } from "../words/status.ts";
import { useChasing } from "./chasing.ts";
import { isWaitedFor } from "./square.ts";

/** Notes in one press why the forms of a square will not come, or waits for them again. `done` is told once the board shows it. */
export function WhyMissing({ forms, done }: { forms: BoardCell[]; done: () => void }) {
  const say = useSay();
  const chase = useChasing();
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [isNoting, setNoting] = useState(false);
  const waitedFor = forms.filter(isWaitedFor);
  const missing = forms.filter((form) => form.status === "missing");

  const note = async (which: BoardCell[], reason: MissingReason | null) => {
    if (isNoting) return;
    setNoting(true);
    const wrong = await chase(which, reason);
    setNoting(false);
    setTrouble(wrong);
    if (wrong === null) done();
  };

  if (waitedFor.length + missing.length === 0) return null;
  return (
    <section className="chase" aria-label={say(chaseWords.whyNot)}>
      {waitedFor.length > 0 && (
        <>
          <h3>{say(chaseWords.whyNot)}</h3>
          <ul className="reasons">
            {reasonsFor(forms).map((reason) => (
              <li key={reason}>
                <Button className="button reason" onPress={() => note(waitedFor, reason)}>
                  <span>{say(reasonWords(reason))}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p className="chase-note">{say(chaseWords.stillTaken)}</p>
        </>
      )}
      {missing.some((form) => form.reason === "refused") && (
        <p className="chase-note">{say(chaseWords.noMoreReminders)}</p>
      )}
      {missing.length > 0 && (
        <Button className="button" onPress={() => note(missing, null)}>
          {say(chaseWords.wait)}
        </Button>
      )}
      <div role="alert">{trouble && <p className="notice warn">{say(trouble)}</p>}</div>
    </section>
  );
}

/** Of a family or a child nobody says that the teacher changed. */
function reasonsFor(forms: BoardCell[]): readonly MissingReason[] {
  const isTeachers = forms.some(({ informant }) => informant === "teacher");
  return missingReasons.filter((reason) => isTeachers || reason !== "rater-changed");
}
