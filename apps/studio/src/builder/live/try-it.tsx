import type { Informant, Instrument, Language } from "@kith/instrument";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { liveWords } from "../../words/live.ts";
import { Choice } from "../edit/fields.tsx";
import { informants } from "../edit/informants.ts";
import { languageNames } from "../edit/text-pair.tsx";
import { Survey } from "./preview-answer.tsx";
import { previewModel } from "./preview-model.ts";
import { TryScores } from "./try-scores.tsx";

const tongues = (["zh-CN", "en"] as const).map((value) => ({ value, words: languageNames[value] }));

/** The form as somebody will hold it, to be tapped through, and the scores of what was tapped. */
export function TryIt({ instrument }: { instrument: Instrument }) {
  const say = useSay();
  const { language: spoken } = useLanguage();
  const [language, setLanguage] = useState<Language>(spoken);
  const [seenBy, setSeenBy] = useState<Informant | null>(null);
  const [data, setData] = useState<Record<string, unknown>>({});
  const [page, setPage] = useState(0);
  const held = useRef({ data, page });
  held.current = { data, page };
  const as = seenBy ?? instrument.informant;
  const [started, setStarted] = useState(0);

  const model = useMemo(() => {
    const made = previewModel(instrument, language, as, started >= 0 ? held.current.data : {});
    made.currentPageNo = Math.min(held.current.page, Math.max(0, made.visiblePageCount - 1));
    return made;
  }, [instrument, language, as, started]);
  useEffect(() => {
    const answered = () => setData({ ...model.data });
    const turned = () => setPage(model.currentPageNo);
    model.onValueChanged.add(answered);
    model.onCurrentPageChanged.add(turned);
    setData({ ...model.data });
    return () => {
      model.onValueChanged.remove(answered);
      model.onCurrentPageChanged.remove(turned);
    };
  }, [model]);

  const startAgain = () => {
    held.current = { data: {}, page: 0 };
    setData({});
    setPage(0);
    setStarted(started + 1);
  };
  const count = model.visiblePageCount;
  return (
    <>
      <div className="fields">
        <Choice label={liveWords.asIf} value={as} options={informants} choose={setSeenBy} />
        <Choice label={liveWords.inLanguage} value={language} options={tongues} choose={setLanguage} />
      </div>
      <section className={`phone seen-by-${as}`} lang={language} aria-label={say(liveWords.phone)}>
        <p className="preview-title">{instrument.title[language]}</p>
        <Survey model={model} />
        {count > 1 && (
          <div className="preview-ways">
            <Button className="button" isDisabled={page === 0} onPress={() => model.prevPage()}>
              {liveWords.before[language]}
            </Button>
            <span>
              {model.currentPageNo + 1} / {count}
            </span>
            <Button className="button" isDisabled={page >= count - 1} onPress={() => model.nextPage()}>
              {liveWords.after[language]}
            </Button>
          </div>
        )}
      </section>
      <Button className="button" onPress={startAgain}>
        {say(liveWords.startAgain)}
      </Button>
      <TryScores instrument={instrument} language={language} data={data} />
    </>
  );
}
