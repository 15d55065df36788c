import type { Words } from "@kith/instrument";
import { type FormEvent, useState } from "react";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { type Staff, signIn } from "./api/session.ts";
import { Screen } from "./frame/screen.tsx";
import { useSay } from "./language.tsx";
import { SecondFactor } from "./staff/second-factor.tsx";
import { signInWords } from "./words/sign-in.ts";
import { troubleWords } from "./words/trouble.ts";

/** Asks for e-mail and password. What was typed stays when the server refuses or cannot be reached. */
export function SignIn({ why, signedIn }: { why: Words | null; signedIn: (staff: Staff) => void }) {
  const say = useSay();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [waiting, setWaiting] = useState(false);
  const [isSecond, setSecond] = useState(false);
  const [refusal, setRefusal] = useState<Words | null>(why);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (waiting) return;
    setWaiting(true);
    setRefusal(null);
    const asked = await signIn(email.trim(), password);
    setWaiting(false);
    if (asked.kind === "answered") return asked.value === "second-factor" ? setSecond(true) : signedIn(asked.value);
    if (asked.kind === "signed-out") return setRefusal(signInWords.wrong);
    setRefusal(asked.kind === "unreachable" ? troubleWords.unreachable : asked.says);
  };

  if (isSecond) return <SecondFactor signedIn={signedIn} />;
  return (
    <div className="sign-in">
      <Screen title={say(signInWords.title)}>
        <p className="lead">{say(signInWords.lead)}</p>
        <Form className="sheet" onSubmit={submit}>
          <div aria-live="assertive">{refusal && <p className="notice warn">{say(refusal)}</p>}</div>
          <TextField type="email" name="email" autoComplete="username" isRequired value={email} onChange={setEmail}>
            <Label>{say(signInWords.email)}</Label>
            <Input />
            <FieldError>{say(signInWords.emailMissing)}</FieldError>
          </TextField>
          <TextField
            type="password"
            name="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={setPassword}
          >
            <Label>{say(signInWords.password)}</Label>
            <Input />
            <FieldError>{say(signInWords.passwordMissing)}</FieldError>
          </TextField>
          <Button type="submit" className="button main">
            {say(waiting ? signInWords.submitting : signInWords.submit)}
          </Button>
        </Form>
      </Screen>
    </div>
  );
}
