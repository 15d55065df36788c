import { type Instrument, type Item, type Language, languages } from "@kith/instrument";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { builderWords } from "../../words/builder.ts";
import { fill } from "../../words/fill.ts";
import { liveWords } from "../../words/live.ts";
import { Choice, Tick } from "../edit/fields.tsx";
import { languageNames } from "../edit/text-pair.tsx";
import { Beans, beansOf } from "./beans.tsx";

const choices = [
  { value: "zh-CN", words: languageNames["zh-CN"] },
  { value: "en", words: languageNames.en },
  { value: "both", words: liveWords.bothLanguages },
] as const;

/** The form on paper, as it will come out of a printer: bubbles to fill in, conditions in words, one or both languages. */
export function Paper({ instrument }: { instrument: Instrument }) {
  const say = useSay();
  const { language: spoken } = useLanguage();
  const [chosen, setChosen] = useState<Language | "both">(spoken);
  const [isLarge, setLarge] = useState(false);
  const inLanguages = chosen === "both" ? [...languages] : [chosen];
  const order = instrument.presentationOrder.flatMap((id) => instrument.items.find((item) => item.id === id) ?? []);
  return (
    <>
      <div className="fields">
        <Choice label={liveWords.inLanguage} value={chosen} options={choices} choose={setChosen} />
        <Tick isOn={isLarge} change={setLarge}>
          {say(liveWords.large)}
        </Tick>
        <Button className="button" onPress={() => print()}>
          {say(builderWords.print)}
        </Button>
      </div>
      <article className={isLarge ? "paper large" : "paper"}>
        {inLanguages.map((language) => (
          <header key={language} lang={language}>
            <p className="paper-title">{instrument.title[language]}</p>
            <p>
              {liveWords.code[language]} ______ {liveWords.date[language]} ____________
            </p>
            <p>{instrument.stem[language]}</p>
          </header>
        ))}
        <ol className="paper-items">
          {order.map((item) => (
            <PaperItem key={item.id} instrument={instrument} item={item} order={order} inLanguages={inLanguages} />
          ))}
        </ol>
        {inLanguages.map((language) => (
          <p key={language} lang={language} className="paper-foot">
            {instrument.notice[language]} {instrument.licence.notice[language]} <span lang="en">{instrument.id}</span>{" "}
            {instrument.version}
          </p>
        ))}
      </article>
    </>
  );
}

function PaperItem({
  instrument,
  item,
  order,
  inLanguages,
}: {
  instrument: Instrument;
  item: Item;
  order: Item[];
  inLanguages: Language[];
}) {
  const options = instrument.optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
  return (
    <li className="paper-item">
      {inLanguages.map((language) => (
        <p key={language} lang={language}>
          {item.words[language]} {item.showIf && <em>{conditionIn(instrument, item, order, language)}</em>}
        </p>
      ))}
      <ul className="paper-answers">
        {[...options, ...instrument.missingOptions.map(({ words }) => ({ words, value: "", picture: undefined }))].map(
          ({ words, value, picture }) => {
            const beans = beansOf(picture);
            return (
              <li key={`${value} ${words.en}`}>
                <span className="bubble" aria-hidden="true">
                  {value}
                </span>
                {beans && <Beans {...beans} />}
                {inLanguages.map((language) => (
                  <span key={language} lang={language}>
                    {words[language]}
                  </span>
                ))}
              </li>
            );
          },
        )}
      </ul>
    </li>
  );
}

function conditionIn(instrument: Instrument, { showIf }: Item, order: Item[], language: Language): string {
  const asked = order.find((other) => other.id === showIf?.item);
  const options = instrument.optionSets.find((set) => set.id === asked?.optionSet)?.options ?? [];
  const answers = options.filter((option) => showIf?.in.includes(option.value)).map((option) => option.words[language]);
  const number = asked ? order.indexOf(asked) + 1 : 0;
  return fill(liveWords.onlyIf, language, { number, answers: answers.join(language === "en" ? "” or “" : "”或“") });
}
