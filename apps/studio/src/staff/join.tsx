import type { Words } from "@kith/instrument";
import type { Invitation } from "@kith/server/api";
import { type FormEvent, useEffect, useState } from "react";
import { Button, Form } from "react-aria-components";
import { acceptInvitation, openInvitation } from "../api/staff.ts";
import { Line } from "../frame/fields.tsx";
import { noOutcome, Outcome, type OutcomeOf } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { frameWords } from "../words/frame.ts";
import { roleWords, staffWords } from "../words/staff.ts";
import { troubleWords } from "../words/trouble.ts";

/** A colleague who comes by an invitation chooses an address and a password, once. */
export function Join({ token, done }: { token: string; done: () => void }) {
  const say = useSay();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  useEffect(() => {
    void openInvitation(token).then((asked) => {
      if (asked.kind === "answered") return setInvitation(asked.value);
      const says: Words = asked.kind === "refused" ? asked.says : troubleWords.unreachable;
      setOutcome({ kind: "bad", says, problems: [] });
    });
  }, [token]);
  if (!invitation) {
    return (
      <div className="sign-in">
        <p className="quiet">{say(frameWords.opening)}</p>
        <Outcome of={outcome} />
      </div>
    );
  }
  return <JoinForm token={token} invitation={invitation} done={done} />;
}

function JoinForm({ token, invitation, done }: { token: string; invitation: Invitation; done: () => void }) {
  const say = useSay();
  const [name, setName] = useState(invitation.name);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  const [isJoined, setJoined] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await acceptInvitation({ token, name, email, password });
    if (asked.kind === "answered") return setJoined(true);
    if (asked.kind === "refused") return setOutcome({ kind: "bad", says: asked.says, problems: asked.problems });
    setOutcome({ kind: "bad", says: troubleWords.unreachable, problems: [] });
  };
  return (
    <div className="sign-in">
      <Screen title={say(staffWords.joinTitle, { name })}>
        {isJoined ? (
          <div className="notice good" role="status">
            <p>{say(staffWords.joined)}</p>
            <Button className="button main" onPress={done}>
              {say(staffWords.toSignIn)}
            </Button>
          </div>
        ) : (
          <>
            <p className="lead">{say(staffWords.joinLead)}</p>
            <ul className="quiet">
              {invitation.roles.map((role) => (
                <li key={role}>{say(roleWords[role])}</li>
              ))}
            </ul>
            <Form className="sheet" onSubmit={submit}>
              <Line label={say(staffWords.name)} value={name} change={setName} />
              <Line
                label={say(staffWords.email)}
                type="email"
                autoComplete="username"
                value={email}
                change={setEmail}
              />
              <Line
                label={say(staffWords.password)}
                type="password"
                autoComplete="new-password"
                value={password}
                change={setPassword}
              />
              <Outcome of={outcome} />
              <Button type="submit" className="button main">
                {say(staffWords.join)}
              </Button>
            </Form>
          </>
        )}
      </Screen>
    </div>
  );
}
