import type { PaperRule } from "@kith/server/api";
import { type FormEvent, useState } from "react";
import { savePaperRule } from "../../api/paper.ts";
import { Pick } from "../../frame/fields.tsx";
import { noOutcome, type OutcomeOf } from "../../frame/outcome.tsx";
import { Sheet } from "../../frame/sheet.tsx";
import { useSay } from "../../language.tsx";
import { paperWords } from "../../words/paper.ts";
import { setUpWords } from "../../words/set-up.ts";
import { troubleWords } from "../../words/trouble.ts";

/** How the programme enters paper: once or twice, and who settles. */
export function RuleForm({
  programme,
  rule,
  signedOut,
}: {
  programme: string;
  rule: PaperRule;
  signedOut: () => void;
}) {
  const say = useSay();
  const [entries, setEntries] = useState(rule.entries);
  const [settledBy, setSettledBy] = useState(rule.settledBy);
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const asked = await savePaperRule(programme, { entries, settledBy });
    setBusy(false);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") return setOutcome({ kind: "good", says: setUpWords.saved });
    const says = asked.kind === "refused" ? asked.says : troubleWords.unreachable;
    setOutcome({ kind: "bad", says, problems: [] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <details className="paper-rule">
      <summary>{say(paperWords.rule)}</summary>
      <Sheet submit={submit} outcome={outcome} isBusy={isBusy}>
        <Pick
          name="entries"
          label={say(paperWords.ruleEntries)}
          value={entries}
          options={[
            { id: "double", text: say(paperWords.ruleDouble) },
            { id: "single", text: say(paperWords.ruleSingle) },
          ]}
          change={setEntries}
        />
        <p className="quiet">{say(paperWords.ruleNote)}</p>
        <Pick
          name="settled-by"
          label={say(paperWords.ruleWho)}
          value={settledBy}
          options={[
            { id: "either", text: say(paperWords.ruleEither) },
            { id: "keeper", text: say(paperWords.ruleKeeper) },
          ]}
          change={setSettledBy}
        />
      </Sheet>
    </details>
  );
}
