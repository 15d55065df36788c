import type { Words } from "@kith/instrument";
import type { TextHistory } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { askTexts } from "../api/texts.ts";
import { TryAgain } from "../frame/try-again.tsx";
import { useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { useSetUp } from "../set-up/set-up.ts";
import { frameWords } from "../words/frame.ts";
import { textWords } from "../words/texts.ts";
import { troubleWords } from "../words/trouble.ts";
import { TextSection } from "./text-section.tsx";

/** Everything that families and children are told before they say yes or no, each text with its versions. */
export function TextsPage() {
  const say = useSay();
  const programme = useSetUp().setUp.programme?.id ?? "";
  const [history, setHistory] = useState<TextHistory | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const load = useCallback(async () => {
    const asked = await askTexts(programme);
    if (asked.kind === "answered") setHistory(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [programme]);
  useEffect(() => void load(), [load]);
  return (
    <Guided title={textWords.title} lead={textWords.lead}>
      {trouble && <TryAgain says={trouble} again={() => void load()} />}
      {!history && !trouble && <p className="quiet">{say(frameWords.opening)}</p>}
      {history?.map((text) => (
        <TextSection key={text.kind} text={text} stored={load} />
      ))}
    </Guided>
  );
}
