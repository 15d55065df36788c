import type { Comparability } from "@kith/instrument";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { boardWords } from "../../words/board.ts";
import { comparabilityWords, publishWords } from "../../words/changes.ts";
import { Changes } from "./changes.tsx";
import { type Plan, versionFor } from "./plan-publication.ts";

/** What will be published, whether its scores compare with those before, and the last button. */
export function PublishForm({
  plan,
  hints,
  isSending,
  close,
  send,
}: {
  plan: Plan;
  hints: number;
  isSending: boolean;
  close: () => void;
  send: (comparability: Comparability | null, note: string) => Promise<void>;
}) {
  const say = useSay();
  const only = plan.choices.length === 1 ? plan.choices[0] : undefined;
  const [chosen, setChosen] = useState<Comparability | null>(only ?? null);
  const [note, setNote] = useState("");
  const needsChoice = plan.before !== null && chosen === null;
  const version = versionFor(plan, chosen);
  if (plan.before && plan.changes.length === 0) {
    return (
      <>
        <p>{say(publishWords.nothing)}</p>
        <div className="ways">
          <Button className="button" onPress={close}>
            {say(boardWords.close)}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {plan.before ? (
        <>
          <Changes version={plan.before.version} changes={plan.changes} />
          <fieldset className="text-pair">
            <legend>{say(publishWords.compare)}</legend>
            {plan.choices.map((choice) => (
              <label key={choice} className="radio">
                <input
                  type="radio"
                  name="comparability"
                  checked={chosen === choice}
                  onChange={() => setChosen(choice)}
                />
                <span>{say(comparabilityWords[choice])}</span>
              </label>
            ))}
          </fieldset>
          {!needsChoice && <p>{say(publishWords.becomes, { version })}</p>}
          <p className="field wide">
            <label>
              {say(publishWords.note)}
              <textarea rows={2} className="text" value={note} onChange={(event) => setNote(event.target.value)} />
            </label>
          </p>
        </>
      ) : (
        <p>{say(publishWords.first, { version })}</p>
      )}
      {hints > 0 && <p className="quiet">{say(publishWords.advice, { count: hints })}</p>}
      <p>{say(publishWords.ask)}</p>
      <div className="ways">
        <Button className="button" onPress={close}>
          {say(publishWords.no)}
        </Button>
        <Button className="button main" isDisabled={isSending || needsChoice} onPress={() => void send(chosen, note)}>
          {say(publishWords.yes)}
        </Button>
      </div>
    </>
  );
}
