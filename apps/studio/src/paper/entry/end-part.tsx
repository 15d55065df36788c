import type { Words } from "@kith/instrument";
import type { PaperDone } from "@kith/server/api";
import { useCallback, useEffect, useRef, useState } from "react";
import { sendEntry } from "../../api/paper.ts";
import { useSay } from "../../language.tsx";
import { entryWords } from "../../words/paper.ts";
import type { Row } from "./rows.ts";
import { countOf, type Sheet, toEntry } from "./sheet.ts";

type Given = {
  code: string;
  sheet: Sheet;
  rows: readonly Row[];
  back: () => void;
  stored: (done: PaperDone) => void;
  signedOut: () => void;
};

/** The end of the paper: what was entered, and storing it. Without a connection it is tried again until it is stored. */
export function EndPart({ code, sheet, rows, back, stored, signedOut }: Given) {
  const say = useSay();
  const main = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"still" | "busy" | "waiting">("still");
  const [trouble, setTrouble] = useState<Words | null>(null);
  useEffect(() => main.current?.focus(), []);
  const store = useCallback(async () => {
    setState("busy");
    setTrouble(null);
    const asked = await sendEntry(code, toEntry(sheet, rows));
    if (asked.kind === "answered") return stored(asked.value);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "refused") setTrouble(asked.says);
    setState(asked.kind === "unreachable" ? "waiting" : "still");
  }, [code, sheet, rows, stored, signedOut]);
  useEffect(() => {
    if (state !== "waiting") return;
    const again = () => void store();
    const timer = setTimeout(again, 5000);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [state, store]);
  return (
    <section className="card entry-question" aria-labelledby="entry-end">
      <h2 id="entry-end">{say(entryWords.endTitle)}</h2>
      <p>{say(entryWords.endLead, countOf(sheet, rows))}</p>
      <div role="alert">
        {trouble && <p className="notice warn">{say(trouble)}</p>}
        {state === "waiting" && <p className="notice warn">{say(entryWords.notSent)}</p>}
      </div>
      <p className="ways">
        <button
          ref={main}
          type="button"
          className="button main"
          disabled={state === "busy"}
          onClick={() => void store()}
        >
          {say(state === "busy" ? entryWords.storing : entryWords.store)}
        </button>
        <button type="button" className="button plain" onClick={back}>
          {say(entryWords.back)}
        </button>
      </p>
    </section>
  );
}
