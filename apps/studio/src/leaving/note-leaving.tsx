import type { LeavingEffects, LeavingReason } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Choice } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { leavingReasons, leavingWords } from "../words/leaving.ts";

type Told = Exclude<LeavingReason, "consent-withdrawn">;
const reasons: readonly Told[] = [
  "moved-to-parents",
  "lost-interest",
  "told-to-work",
  "excluded",
  "worsening",
  "other",
];

/** Until which session, and why; with each choice what happens then, before it does. */
export function NoteLeaving({ child, planned, effects }: { child: string; planned: number; effects: LeavingEffects }) {
  const say = useSay();
  const { outcome, isBusy, press } = useChange(leavingWords.noted);
  const [reason, setReason] = useState<Told | "">("");
  const [after, setAfter] = useState(String(effects.afterSession));
  const sessions = Array.from({ length: planned + 1 }, (_, number) => ({
    id: String(number),
    text: number === 0 ? say(leavingWords.none) : say(leavingWords.session, { number }),
  }));
  const note = () =>
    press({
      path: `/api/studio/children/${child}/left`,
      body: { reason, afterSession: Number(after) },
      read: readDone,
    });
  return (
    <section className="sheet">
      <div className="pair">
        <Choice
          label={say(leavingWords.reason)}
          options={reasons.map((id) => ({ id, text: say(leavingReasons[id]) }))}
          value={reason}
          change={setReason}
        />
        <Choice label={say(leavingWords.after)} options={sessions} value={after} change={setAfter} />
      </div>
      <h2>{say(leavingWords.effects)}</h2>
      <ul className="notice effects">
        {reason === "worsening" && <li>{say(leavingWords.harm)}</li>}
        <li>{say(leavingWords.stops, { count: effects.stops })}</li>
        {effects.kept > 0 && <li>{say(leavingWords.kept, { count: effects.kept })}</li>}
        {Number(after) < planned && <li>{say(leavingWords.notCompared)}</li>}
        <li>{say(leavingWords.stay, { count: effects.stay })}</li>
      </ul>
      <Outcome of={outcome} />
      <Button className="button main" isDisabled={reason === "" || isBusy} onPress={() => void note()}>
        {say(leavingWords.confirm)}
      </Button>
    </section>
  );
}
