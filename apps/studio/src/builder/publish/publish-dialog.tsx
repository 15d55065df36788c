import type { Comparability, Instrument, Words } from "@kith/instrument";
import { useEffect, useState } from "react";
import { Button, Heading } from "react-aria-components";
import { askShelf, askVersion, publishDraft } from "../../api/instruments.ts";
import { DialogButton } from "../../frame/dialog-button.tsx";
import { useLanguage, useSay } from "../../language.tsx";
import { builderWords } from "../../words/builder.ts";
import { publishWords } from "../../words/changes.ts";
import { troubleWords } from "../../words/trouble.ts";
import type { Draft } from "../draft.ts";
import { freeId, planPublication, versionBefore, versionFor } from "./plan-publication.ts";
import { PublishForm } from "./publish-form.tsx";

type Before =
  | { kind: "reading" }
  | { kind: "ready"; id: string; before: Instrument | null }
  | { kind: "trouble"; says: Words };

type Given = {
  id: string;
  draft: Draft;
  missing: number;
  hints: number;
  flush: () => Promise<number | null>;
  published: (hash: string) => void;
};

/** The button that publishes. It first says what will change, asks whether scores compare, and what cannot be undone. */
export function PublishDialog(given: Given) {
  return (
    <DialogButton label={builderWords.publish} title={null} isMain>
      {(close) => <Inside {...given} close={close} />}
    </DialogButton>
  );
}

function Inside({ id, draft, missing, hints, flush, close, published }: Given & { close: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [before, setBefore] = useState<Before>({ kind: "reading" });
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => void readBefore(draft).then(setBefore), [draft]);

  const plan = before.kind === "ready" ? planPublication(draft, before.id, before.before) : null;
  const send = async (comparability: Comparability | null, note: string) => {
    if (!plan) return;
    setSending(true);
    const revision = await flush();
    if (revision === null) {
      setTrouble(troubleWords.unreachable);
      return setSending(false);
    }
    const instrument = { ...plan.instrument, version: versionFor(plan, comparability) };
    const asked = await publishDraft(id, { revision, instrument, comparability, note, textStatus: draft.textStatus });
    setSending(false);
    if (asked.kind === "answered") return published(asked.value.hash);
    setTrouble(
      asked.kind === "refused"
        ? asked.says
        : asked.kind === "signed-out"
          ? troubleWords.signedOut
          : troubleWords.unreachable,
    );
  };
  const title = draft.title[language] || say(builderWords.untitled);
  return (
    <>
      <Heading slot="title">{say(publishWords.title, { title })}</Heading>
      {missing > 0 && <p className="notice warn">{say(publishWords.blocked, { count: missing })}</p>}
      {before.kind === "trouble" && <p className="notice warn">{say(before.says)}</p>}
      {before.kind === "reading" && missing === 0 && <p role="status">{say(publishWords.reading)}</p>}
      {trouble && (
        <p className="notice warn" role="alert">
          <strong>{say(publishWords.failed)}</strong> {say(trouble)}
        </p>
      )}
      {missing === 0 && plan ? (
        <PublishForm plan={plan} hints={hints} isSending={isSending} close={close} send={send} />
      ) : (
        <div className="ways">
          <Button className="button" onPress={close}>
            {say(publishWords.no)}
          </Button>
        </div>
      )}
    </>
  );
}

async function readBefore(draft: Draft): Promise<Before> {
  const shelf = await askShelf();
  if (shelf.kind !== "answered")
    return { kind: "trouble", says: shelf.kind === "refused" ? shelf.says : troubleWords.unreachable };
  const card = versionBefore(draft, shelf.value.versions);
  if (!card) return { kind: "ready", id: freeId(draft, shelf.value.versions), before: null };
  const version = await askVersion(card.hash);
  if (version.kind === "answered") return { kind: "ready", id: draft.id, before: version.value.instrument };
  return { kind: "trouble", says: version.kind === "refused" ? version.says : troubleWords.unreachable };
}
