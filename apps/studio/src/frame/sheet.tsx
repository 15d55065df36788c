import type { FormEvent, ReactNode } from "react";
import { Button, Form } from "react-aria-components";
import { useSay } from "../language.tsx";
import { setUpWords } from "../words/set-up.ts";
import { Outcome, type OutcomeOf } from "./outcome.tsx";

type Given = { submit: (event: FormEvent) => void; outcome: OutcomeOf; isBusy: boolean; children: ReactNode };

/** Lines to fill in, what came of saving them, and the button that does. */
export function Sheet({ submit, outcome, isBusy, children }: Given) {
  const say = useSay();
  return (
    <Form className="sheet" onSubmit={submit}>
      {children}
      <Outcome of={outcome} />
      <Button type="submit" className="button main">
        {say(isBusy ? setUpWords.saving : setUpWords.save)}
      </Button>
    </Form>
  );
}
