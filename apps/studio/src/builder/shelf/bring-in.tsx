import type { Imported } from "@kith/exchange";
import { useState } from "react";
import { Button, DropZone, FileTrigger } from "react-aria-components";
import { DialogButton } from "../../frame/dialog-button.tsx";
import { useSay } from "../../language.tsx";
import { exchangeWords } from "../../words/exchange.ts";
import type { Draft } from "../draft.ts";
import { ImportedForm } from "./imported-form.tsx";

type State = { kind: "waiting" | "reading" } | { kind: "read"; bytes: Uint8Array; name: string; imported: Imported };

/** Brings a questionnaire in from another tool's file. What the file leaves open is asked; what is guessed is only offered. */
export function BringIn({ begin }: { begin: (draft: Draft) => Promise<void> }) {
  return <DialogButton label={exchangeWords.bringIn}>{(close) => <Inside begin={begin} close={close} />}</DialogButton>;
}

function Inside({ begin, close }: { begin: (draft: Draft) => Promise<void>; close: () => void }) {
  const say = useSay();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const read = async (bytes: Uint8Array, name: string, form?: string) => {
    setState({ kind: "reading" });
    // The readers of six formats are heavy, so they come only when there is a file.
    const { importInstrument } = await import("@kith/exchange");
    const imported = importInstrument(bytes, name, form === undefined ? {} : { form });
    setState({ kind: "read", bytes, name, imported });
  };
  const open = async (file: File | undefined) => {
    if (file) await read(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const imported = state.kind === "read" ? state.imported : null;
  return (
    <>
      <p className="quiet">{say(exchangeWords.bringInLead)}</p>
      <DropZone
        className="drop"
        onDrop={(event) => {
          const [first] = event.items.filter((item) => item.kind === "file");
          if (first) void first.getFile().then(open);
        }}
      >
        <FileTrigger onSelect={(files) => void open(files?.[0])}>
          <Button className="button">{say(exchangeWords.choose)}</Button>
        </FileTrigger>{" "}
        {say(exchangeWords.drop)}
      </DropZone>
      {state.kind === "reading" && <p role="status">{say(exchangeWords.reading)}</p>}
      {imported?.kind === "refused" && (
        <div className="notice warn" role="alert">
          <p>
            <strong>{say(exchangeWords.refused)}</strong>
          </p>
          <ul>
            {imported.problems.map((problem) => (
              <li key={`${problem.at} ${problem.says.en}`}>
                {problem.at} {say(problem.says)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {imported?.kind === "several" && state.kind === "read" && (
        <>
          <p>{say(exchangeWords.several)}</p>
          <div className="ways">
            {imported.forms.map((form) => (
              <Button key={form} className="button" onPress={() => void read(state.bytes, state.name, form)}>
                {form}
              </Button>
            ))}
          </div>
        </>
      )}
      {imported?.kind === "imported" ? (
        <ImportedForm imported={imported} begin={begin} close={close} />
      ) : (
        <div className="ways">
          <Button className="button" onPress={close}>
            {say(exchangeWords.no)}
          </Button>
        </div>
      )}
    </>
  );
}
