import type { Words } from "@kith/instrument";
import type { DraftCard, InstrumentShelf } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { addDraft, askDraft, askShelf, discardDraft, saveDraft } from "../../api/instruments.ts";
import { Screen } from "../../frame/screen.tsx";
import { TryAgain } from "../../frame/try-again.tsx";
import { useLanguage, useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { builderWords } from "../../words/builder.ts";
import { frameWords } from "../../words/frame.ts";
import { dayAndTime } from "../../words/time.ts";
import { troubleWords } from "../../words/trouble.ts";
import type { Draft } from "../draft.ts";
import { newDraft } from "../new-draft.ts";
import { BringIn } from "./bring-in.tsx";
import { TotalsDialog } from "./totals-dialog.tsx";
import { VersionCard } from "./version-card.tsx";

/** Every instrument there is: being written, ready to use, and retired; and the ways to begin another. */
export function Shelf({ signedOut }: { signedOut: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [shelf, setShelf] = useState<InstrumentShelf | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [gone, setGone] = useState<DraftCard | null>(null);

  const read = useCallback(async () => {
    const asked = await askShelf();
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setShelf(asked.value);
    setTrouble(asked.kind === "answered" ? null : asked.kind === "refused" ? asked.says : troubleWords.unreachable);
  }, [signedOut]);
  useEffect(() => void read(), [read]);

  const begin = async (draft: Draft) => {
    const asked = await addDraft(draft);
    if (asked.kind === "answered") location.hash = address({ screen: "draft", draft: asked.value.id });
    else if (asked.kind === "signed-out") signedOut();
    else setTrouble(asked.kind === "refused" ? asked.says : troubleWords.unreachable);
  };
  const discard = async (card: DraftCard) => {
    if ((await discardDraft(card.id)).kind === "answered") setGone(card);
    await read();
  };
  const putBack = async ({ id }: DraftCard) => {
    const asked = await askDraft(id);
    if (asked.kind === "answered") await saveDraft(id, asked.value.revision, asked.value.body);
    setGone(null);
    await read();
  };
  const titleOf = (card: DraftCard) =>
    card.title[language] || card.title["zh-CN"] || card.title.en || say(builderWords.untitled);
  const ready = shelf?.versions.filter((card) => card.state === "published") ?? [];
  const retired = shelf?.versions.filter((card) => card.state === "retired") ?? [];
  return (
    <Screen title={say(builderWords.instruments)} above={<a href="#/">{say(frameWords.back)}</a>}>
      <p className="lead">{say(builderWords.lead)}</p>
      <div className="ways shelf-ways">
        <Button className="button main" onPress={() => void begin(newDraft())}>
          {say(builderWords.begin)}
        </Button>
        <BringIn begin={begin} />
        <TotalsDialog begin={begin} />
      </div>
      {trouble && <TryAgain says={trouble} again={() => void read()} />}
      {gone && (
        <p className="notice" role="status">
          {say(builderWords.discarded, { title: titleOf(gone) })}{" "}
          <Button className="button" onPress={() => void putBack(gone)}>
            {say(builderWords.putBack)}
          </Button>
        </p>
      )}
      {!shelf && !trouble && <p className="quiet">{say(frameWords.opening)}</p>}
      {shelf && (
        <>
          <section aria-labelledby="shelf-drafts">
            <h2 id="shelf-drafts">{say(builderWords.drafts)}</h2>
            {shelf.drafts.length === 0 && <p className="quiet">{say(builderWords.noDrafts)}</p>}
            <ul className="shelf">
              {shelf.drafts.map((card) => (
                <li key={card.id} className="card">
                  <h3>{titleOf(card)}</h3>
                  <p className="quiet">{say(builderWords.savedBy, { time: dayAndTime(card.savedAt, language) })}</p>
                  <div className="ways">
                    <a className="button" href={address({ screen: "draft", draft: card.id })}>
                      {say(builderWords.open)}
                    </a>
                    <Button className="button plain" onPress={() => void discard(card)}>
                      {say(builderWords.discard)}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="shelf-ready">
            <h2 id="shelf-ready">{say(builderWords.ready)}</h2>
            <ul className="shelf">
              {ready.map((card) => (
                <VersionCard key={card.hash} card={card} />
              ))}
            </ul>
          </section>
          {retired.length > 0 && (
            <section aria-labelledby="shelf-retired">
              <h2 id="shelf-retired">{say(builderWords.retired)}</h2>
              <ul className="shelf">
                {retired.map((card) => (
                  <VersionCard key={card.hash} card={card} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Screen>
  );
}
