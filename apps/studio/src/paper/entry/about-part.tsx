import type { PaperAbout, PaperToEnter } from "@kith/server/api";
import type { FormEvent } from "react";
import { Button, Form } from "react-aria-components";
import { languageNames } from "../../builder/edit/text-pair.tsx";
import { Line, Pick } from "../../frame/fields.tsx";
import { useSay } from "../../language.tsx";
import { entryWords } from "../../words/paper.ts";

type Given = {
  toEnter: PaperToEnter;
  about: PaperAbout;
  change: (about: PaperAbout) => void;
  begin: () => void;
};

const helpers = [
  { id: "nobody", words: entryWords.nobody },
  { id: "volunteer", words: entryWords.volunteer },
  { id: "family", words: entryWords.family },
  { id: "child", words: entryWords.childHelped },
] as const;

/** The top of the paper: its day, who helped, whether it was the usual person, in which language it is. */
export function AboutPart({ toEnter: { booklet, opensOn, closesOn }, about, change, begin }: Given) {
  const say = useSay();
  const { datedOn } = about;
  const isFuture = datedOn !== null && datedOn > tomorrow();
  const isOutside =
    datedOn !== null && opensOn !== null && closesOn !== null && (datedOn < opensOn || datedOn > closesOn);
  const isSelf = booklet.informant === "child";
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!isFuture) begin();
  };
  return (
    <Form className="sheet entry-about" onSubmit={start}>
      <h2>{say(entryWords.about)}</h2>
      <Line
        label={say(entryWords.date)}
        note={say(entryWords.noDate)}
        type="date"
        optional
        value={datedOn ?? ""}
        change={(day) => change({ ...about, datedOn: day || null })}
      />
      <div role="alert">
        {isFuture && <p className="notice warn">{say(entryWords.future)}</p>}
        {isOutside && !isFuture && <p className="notice">{say(entryWords.outside, { from: opensOn, to: closesOn })}</p>}
      </div>
      <Pick
        name="helper"
        label={say(entryWords.helper)}
        value={about.assistedBy}
        options={helpers
          .filter(({ id }) => !isSelf || id !== "child")
          .map(({ id, words }) => ({ id, text: say(words) }))}
        change={(assistedBy) => change({ ...about, assistedBy })}
      />
      {(booklet.informant === "teacher" || booklet.informant === "caregiver") && (
        <Pick
          name="rater"
          label={say(entryWords.rater)}
          value={about.rater}
          options={[
            { id: "usual", text: say(entryWords.usual) },
            { id: "other", text: say(entryWords.other) },
          ]}
          change={(rater) => change({ ...about, rater })}
        />
      )}
      <Pick
        name="paper-language"
        label={say(entryWords.language)}
        value={about.language}
        options={[
          { id: "zh-CN", text: say(languageNames["zh-CN"]) },
          { id: "en", text: say(languageNames.en) },
        ]}
        change={(language) => change({ ...about, language })}
      />
      <p className="ways">
        <Button type="submit" className="button main" isDisabled={isFuture}>
          {say(entryWords.begin)}
        </Button>
      </p>
    </Form>
  );
}

/** Somewhere on earth it is tomorrow already. */
function tomorrow(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
