import type { Decision, FamilyText, GroupSetUp, Purpose } from "@kith/server/api";
import { Choice, Pick } from "../frame/fields.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { consentWords, decisionWords, purposeWords } from "../words/consent.ts";
import { textWords } from "../words/texts.ts";

type Given = {
  child: string;
  purpose: Purpose;
  /** The text that is read out, and those that may have been signed instead, newest first. */
  text: FamilyText;
  texts: readonly FamilyText[];
  /** What was noted the last time; null where nothing was. */
  before: Decision | null;
  said: "yes" | "no" | null;
  say: (said: "yes" | "no") => void;
  choose: (text: FamilyText) => void;
};

/** One question of a guardian with the text it is about, a no as large as a yes. */
export function Question({ child, purpose, text, texts, before, said, say: answer, choose }: Given) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <div className="question">
      <Pick
        name={`${child} ${purpose}`}
        label={say(purposeWords[purpose])}
        options={[
          { id: "yes", text: say(consentWords.yes) },
          { id: "no", text: say(consentWords.no) },
        ]}
        value={said}
        change={answer}
      />
      {before && (
        <p className={`said-before ${before}`}>{say(consentWords.before, { said: say(decisionWords[before]) })}</p>
      )}
      <p className="quiet">{text.words[language]}</p>
      {texts.length > 1 && (
        <Choice
          label={`${say(purposeWords[purpose])}: ${say(textWords.which)}`}
          options={texts.map(({ hash, version }) => ({ id: hash, text: say(textWords.version, { version }) }))}
          value={text.hash}
          change={(hash) => {
            const chosen = texts.find((each) => each.hash === hash);
            if (chosen) choose(chosen);
          }}
        />
      )}
    </div>
  );
}

/** The versions that may lie signed on paper: the programme's own, the last that came with Kith, and those answered to here. */
export function textsInUse(texts: readonly FamilyText[], purpose: Purpose, group: GroupSetUp): FamilyText[] {
  const of = texts.filter(({ kind }) => kind === purpose);
  const standard = of.find(({ at }) => at === null);
  const answered = new Set(group.children.flatMap(({ notes }) => notes.map(({ textHash }) => textHash)));
  return of.filter((text) => text.at !== null || text === standard || answered.has(text.hash));
}
