import type { PaperBooklet, PaperRule } from "@kith/server/api";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { entryWords, paperWords, stepWords } from "../../words/paper.ts";
import { informantWords } from "../../words/people.ts";
import { dayAndTime } from "../../words/time.ts";

type Given = { booklets: PaperBooklet[]; rule: PaperRule; takeBack: (code: string) => void };

/** Every booklet that is on paper: whose, how far it has come, who has entered it, and what to do next. */
export function BookletList({ booklets, rule, takeBack }: Given) {
  const say = useSay();
  return (
    <ul className="booklet-list">
      {booklets.map((booklet) => (
        <li key={booklet.code} className="card booklet-row">
          <h2>
            {booklet.child} <span className="booklet-who">{say(informantWords[booklet.informant])}</span>
          </h2>
          <p className={`booklet-state ${booklet.state}`}>{say(stepWords[booklet.state])}</p>
          {booklet.differed !== null && booklet.differed > 0 && (
            <p className="quiet">
              {say(paperWords.differed, { compared: booklet.compared ?? 0, differed: booklet.differed })}
            </p>
          )}
          <p className="quiet booklet-code">
            {say(entryWords.code)} <span lang="en">{booklet.code}</span>
          </p>
          <EnteredBy booklet={booklet} />
          <Next booklet={booklet} rule={rule} takeBack={takeBack} />
        </li>
      ))}
    </ul>
  );
}

function EnteredBy({ booklet: { entered } }: { booklet: PaperBooklet }) {
  const say = useSay();
  const { language } = useLanguage();
  if (entered.length === 0) return null;
  return (
    <p className="quiet">
      {entered
        .map(({ by, at }) => say(paperWords.enteredBy, { name: by, time: dayAndTime(at, language) }))
        .join(language === "en" ? "; " : "；")}
    </p>
  );
}

function Next({ booklet, rule, takeBack }: NextGiven) {
  const say = useSay();
  const { code, state, isBegun, entered } = booklet;
  const enter = address({ screen: "enter", code, language: null });
  if (state === "out") {
    return (
      <p className="ways">
        <a className="button main" href={enter}>
          {say(isBegun ? paperWords.goOn : paperWords.enter)}
        </a>
        {!isBegun && (
          <Button className="button plain" onPress={() => takeBack(code)}>
            {say(paperWords.takeBack)}
          </Button>
        )}
      </p>
    );
  }
  if (state === "entered-once") {
    const isMine = entered.some((one) => one.isMine);
    if (isMine && rule.entries === "double") return <p className="quiet">{say(paperWords.waitsForColleague)}</p>;
    return (
      <p className="ways">
        <a className={isMine ? "button" : "button main"} href={enter}>
          {say(isMine ? entryWords.open : isBegun ? paperWords.goOn : paperWords.enterSecond)}
        </a>
      </p>
    );
  }
  if (state !== "differs") return null;
  return (
    <p className="ways">
      <a className="button main" href={address({ screen: "settle", code })}>
        {say(paperWords.settle)}
      </a>
    </p>
  );
}

type NextGiven = { booklet: PaperBooklet; rule: PaperRule; takeBack: (code: string) => void };
