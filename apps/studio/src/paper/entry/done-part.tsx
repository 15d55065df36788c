import type { Words } from "@kith/instrument";
import type { PaperDone, PaperToEnter } from "@kith/server/api";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { takeSingle } from "../../api/paper.ts";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { entryWords } from "../../words/paper.ts";
import { troubleWords } from "../../words/trouble.ts";

type Given = {
  toEnter: PaperToEnter;
  code: string;
  done: PaperDone;
  settled: (done: PaperDone) => void;
  signedOut: () => void;
};

/** What storing came to: it waits for a colleague, it differs, or the forms are in. */
export function DonePart({ toEnter, code, done, settled, signedOut }: Given) {
  const say = useSay();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} className="card entry-question" aria-live="polite">
      {done.kind === "entered-once" && <p>{say(entryWords.doneOnce)}</p>}
      {done.kind === "differs" && <p>{say(entryWords.doneDiffers, { count: done.differed || 1 })}</p>}
      {done.kind === "settled" && (
        <>
          <p>{say(done.compared > 0 && done.differed === 0 ? entryWords.doneSame : entryWords.doneSettled)}</p>
          <p className="receipts" lang="en">
            {done.receipts.map((receipt) => (
              <span key={receipt} className="receipt">
                {receipt}
              </span>
            ))}
          </p>
        </>
      )}
      {done.kind === "entered-once" && toEnter.rule.entries === "single" && (
        <Enough code={code} settled={settled} signedOut={signedOut} />
      )}
      <p className="ways">
        {done.kind === "differs" && toEnter.rule.settledBy === "either" && (
          <a className="button main" href={address({ screen: "settle", code })}>
            {say(entryWords.toSettle)}
          </a>
        )}
        <a className="button" href={address({ screen: "enter", code: null, language: null })}>
          {say(entryWords.another)}
        </a>
      </p>
    </section>
  );
}

/** Where the programme allows it: one entry counts. */
export function Enough({ code, settled, signedOut }: Pick<Given, "code" | "settled" | "signedOut">) {
  const say = useSay();
  const [trouble, setTrouble] = useState<Words | null>(null);
  const take = async () => {
    const asked = await takeSingle(code);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") return settled(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : troubleWords.unreachable);
  };
  return (
    <div className="notice">
      <p>{say(entryWords.enoughNote)}</p>
      <Button className="button" onPress={() => void take()}>
        {say(entryWords.enough)}
      </Button>
      <div role="alert">{trouble && <p>{say(trouble)}</p>}</div>
    </div>
  );
}
