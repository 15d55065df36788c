import type { Words } from "@kith/instrument";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Asked } from "../api/ask.ts";
import { beginSecondFactor, endSecondFactor, type NewFactor, passSecondFactor } from "../api/session.ts";
import { Line } from "../frame/fields.tsx";
import { noOutcome, Outcome, type OutcomeOf } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { Qr } from "../people/qr.tsx";
import { frameWords } from "../words/frame.ts";
import { securityWords } from "../words/security.ts";
import { troubleWords } from "../words/trouble.ts";

/** One's own second factor: put on with a number from the app, ten codes for paper, and taken off. */
export function SecurityPage() {
  const say = useSay();
  const [password, setPassword] = useState("");
  const [factor, setFactor] = useState<NewFactor | null>(null);
  const [number, setNumber] = useState("");
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);

  const told = <T,>(asked: Asked<T>, wrong: Words): T | undefined => {
    if (asked.kind === "answered") return asked.value;
    const says = asked.kind === "unreachable" ? troubleWords.unreachable : wrong;
    setOutcome({ kind: "bad", says, problems: [] });
    return undefined;
  };
  const begin = async () => {
    const made = told(await beginSecondFactor(password), securityWords.wrongPassword);
    if (!made) return;
    setFactor(made);
    setOutcome(noOutcome);
  };
  const confirm = async () => {
    if (!told(await passSecondFactor(number.trim(), false), securityWords.wrongNumber)) return;
    setFactor(null);
    setPassword("");
    setOutcome({ kind: "good", says: securityWords.on });
  };
  const end = async () => {
    if (told(await endSecondFactor(password), securityWords.wrongPassword) === undefined) return;
    setPassword("");
    setOutcome({ kind: "good", says: securityWords.off });
  };

  return (
    <Screen title={say(securityWords.title)} above={<a href="#/">{say(frameWords.back)}</a>}>
      <p className="lead">{say(securityWords.lead)}</p>
      <section className="sheet" aria-label={say(securityWords.title)}>
        {factor ? (
          <>
            <p>{say(securityWords.scan)}</p>
            <Qr text={factor.totpURI} />
            <code lang="en">{new URL(factor.totpURI).searchParams.get("secret")}</code>
            <p>{say(securityWords.paper)}</p>
            <ol className="paper-codes" lang="en">
              {factor.backupCodes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ol>
            <Line label={say(securityWords.number)} value={number} change={setNumber} autoComplete="one-time-code" />
          </>
        ) : (
          <Line
            label={say(securityWords.password)}
            type="password"
            autoComplete="current-password"
            value={password}
            change={setPassword}
          />
        )}
        <Outcome of={outcome} />
        <p className="ways">
          {factor ? (
            <Button className="button main" isDisabled={number.trim().length < 6} onPress={() => void confirm()}>
              {say(securityWords.confirm)}
            </Button>
          ) : (
            <>
              <Button className="button main" isDisabled={password === ""} onPress={() => void begin()}>
                {say(securityWords.begin)}
              </Button>
              <Button className="button" isDisabled={password === ""} onPress={() => void end()}>
                {say(securityWords.end)}
              </Button>
            </>
          )}
        </p>
      </section>
    </Screen>
  );
}
