import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { passSecondFactor, type Staff } from "../api/session.ts";
import { Line, Tick } from "../frame/fields.tsx";
import { noOutcome, Outcome, type OutcomeOf } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { securityWords } from "../words/security.ts";
import { signInWords } from "../words/sign-in.ts";
import { troubleWords } from "../words/trouble.ts";

/** After the password: the number from the app, or a code on paper. */
export function SecondFactor({ signedIn }: { signedIn: (staff: Staff) => void }) {
  const say = useSay();
  const [code, setCode] = useState("");
  const [isOnPaper, setOnPaper] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await passSecondFactor(code.trim(), isOnPaper);
    if (asked.kind === "answered") return signedIn(asked.value);
    const isSlowedDown = asked.kind === "refused" && asked.status === 429;
    const wrong = asked.kind === "unreachable" ? troubleWords.unreachable : securityWords.wrongNumber;
    setOutcome({ kind: "bad", says: isSlowedDown ? asked.says : wrong, problems: [] });
  };
  return (
    <div className="sign-in">
      <Screen title={say(securityWords.second)}>
        <Form className="sheet" onSubmit={submit}>
          <Line
            label={say(isOnPaper ? securityWords.paperCode : securityWords.number)}
            value={code}
            change={setCode}
            autoComplete="one-time-code"
          />
          <Tick label={say(securityWords.onPaper)} value={isOnPaper} change={setOnPaper} />
          <Outcome of={outcome} />
          <Button type="submit" className="button main">
            {say(signInWords.submit)}
          </Button>
        </Form>
      </Screen>
    </div>
  );
}
