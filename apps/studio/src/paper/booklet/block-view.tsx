import type { Instrument, Language, RecordField } from "@kith/instrument";
import { Beans, beansOf } from "../../builder/live/beans.tsx";
import { Qr } from "../../people/qr.tsx";
import { address } from "../../route.ts";
import { fill } from "../../words/fill.ts";
import { sheetWords } from "../../words/paper.ts";
import { waveWords } from "../../words/people.ts";
import { type AnswerKey, missingKeys, unscoredKeys, valueKeys } from "../answer-keys.ts";
import type { Block, Printed } from "./blocks.ts";

/** One piece of a booklet, in ink. */
export function BlockView({ block, printed }: { block: Block; printed: Printed }) {
  const { language } = printed;
  switch (block.kind) {
    case "cover":
      return <Cover printed={printed} />;
    case "form":
      return (
        <div className="sheet-form">
          <h3>{block.instrument.title[language]}</h3>
          <p>{block.instrument.stem[language]}</p>
        </div>
      );
    case "item":
      return (
        <Question number={block.number} words={block.item.words[language]} skip={block.skip}>
          <Circles keys={valueKeys(block.instrument, block.item)} language={language} />
          <Circles keys={missingKeys(block.instrument)} language={language} isApart />
        </Question>
      );
    case "unscored":
      return (
        <Question number={block.number} words={block.item.words[language]} skip={null}>
          <Circles keys={unscoredKeys(block.item)} language={language} isWide />
        </Question>
      );
    case "field":
      return <Field field={block.field} language={language} />;
    case "children":
      return <EachChild instrument={block.instrument} language={language} />;
    case "end":
      return <End printed={printed} />;
  }
}

const whom = {
  caregiver: sheetWords.caregiver,
  teacher: sheetWords.teacher,
  child: sheetWords.childSelf,
  facilitator: sheetWords.facilitator,
};

function Cover({ printed }: { printed: Printed }) {
  const { code, child, informant, wave, language, assent } = printed;
  const say = (words: (typeof sheetWords)[keyof typeof sheetWords]) => fill(words, language);
  return (
    <div className="sheet-cover">
      <div className="sheet-cover-words">
        <h2>{fill(whom[informant], language)}</h2>
        <p className="sheet-whose">
          {informant !== "facilitator" && (
            <>
              {say(sheetWords.child)} <strong>{child ?? "________"}</strong>
              {wave && <> · {fill(waveWords[wave], language)}</>} ·{" "}
            </>
          )}
          {say(sheetWords.noName)}
        </p>
        {informant !== "facilitator" && <p>{say(sheetWords.date)}</p>}
        {informant !== "facilitator" && informant !== "child" && <p>{say(sheetWords.helper)}</p>}
        {printed.asksRater && <p>{say(sheetWords.again)}</p>}
      </div>
      {code !== null && (
        <div className="sheet-scan">
          <Qr text={`${location.origin}/studio/${address({ screen: "enter", code, language })}`} />
          <strong lang="en">{code}</strong>
          <span>{say(sheetWords.scan)}</span>
        </div>
      )}
      <p className="sheet-consent">
        {assent && `${assent.words} ${fill(sheetWords.assentVersion, language, { version: assent.version })}`}
        {!assent && informant !== "facilitator" && say(sheetWords.free)}
      </p>
      <p className="sheet-how">{say(sheetWords.how)}</p>
    </div>
  );
}

type QuestionGiven = { number: number; words: string; skip: string | null; children: React.ReactNode };

function Question({ number, words, skip, children }: QuestionGiven) {
  return (
    <div className="sheet-item">
      <p className="sheet-question">
        <span className="sheet-number">{number}</span>
        <span>
          {words}
          {skip && <em className="sheet-skip">{skip}</em>}
        </span>
      </p>
      <div className="sheet-answers">{children}</div>
    </div>
  );
}

function Circles(given: { keys: readonly AnswerKey[]; language: Language; isApart?: boolean; isWide?: boolean }) {
  const { keys, language, isApart = false, isWide = false } = given;
  if (keys.length === 0) return null;
  return (
    <ul className={isApart ? "circles apart" : isWide ? "circles wide" : "circles"}>
      {keys.map(({ key, words, picture }) => {
        const beans = beansOf(picture);
        return (
          <li key={key}>
            <span className="circle">{key}</span>
            <span className="circle-words">
              {beans && <Beans {...beans} />}
              {words[language]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Field({ field, language }: { field: RecordField; language: Language }) {
  return (
    <div className="sheet-field">
      <span>{field.words[language]}</span>
      {field.options ? (
        <ul className="circles wide">
          {field.options.map(({ value, words }, place) => (
            <li key={value}>
              <span className="circle">{place + 1}</span>
              <span className="circle-words">{words[language]}</span>
            </li>
          ))}
        </ul>
      ) : (
        <span className="sheet-line" />
      )}
    </div>
  );
}

const rows = Array.from({ length: 10 }, (_, at) => `row ${at + 1}`);

/** A row for each child who came; the codes are written in by hand. */
function EachChild({ instrument, language }: { instrument: Instrument; language: Language }) {
  return (
    <table className="sheet-children">
      <thead>
        <tr>
          <th>{fill(sheetWords.child, language)}</th>
          {instrument.childFields.map(({ id, words, options }) => (
            <th key={id}>
              {words[language]}
              {options?.map((option, place) => (
                <span key={option.value} className="sheet-code-words">
                  {place + 1} {option.words[language]}
                </span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <td />
            {instrument.childFields.map(({ id }) => (
              <td key={id} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function End({ printed: { instruments, language } }: { printed: Printed }) {
  const notices = [
    ...new Set(instruments.flatMap(({ notice, licence }) => [notice[language], licence.notice[language]])),
  ];
  const citations = [...new Set(instruments.flatMap(({ citation }) => citation ?? []))];
  return (
    <div className="sheet-end">
      <p className="sheet-thanks">{fill(sheetWords.thanks, language)}</p>
      {[...notices, ...citations].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
