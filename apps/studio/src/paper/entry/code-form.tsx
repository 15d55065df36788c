import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { Line } from "../../frame/fields.tsx";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { entryWords } from "../../words/paper.ts";

/** Six characters from the top of a booklet, for whoever has no camera at hand. */
export function CodeForm() {
  const say = useSay();
  const [code, setCode] = useState("");
  const open = (event: FormEvent) => {
    event.preventDefault();
    location.hash = address({ screen: "enter", code: code.replace(/[\s-]/g, "").toUpperCase(), language: null });
  };
  return (
    <Form className="sheet code-form" onSubmit={open}>
      <Line label={say(entryWords.code)} value={code} change={setCode} />
      <Button type="submit" className="button main" isDisabled={code.trim().length < 6}>
        {say(entryWords.open)}
      </Button>
    </Form>
  );
}
