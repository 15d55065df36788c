import type { AnswersFormat } from "@kith/exchange";
import type { Language, Words } from "@kith/instrument";
import type { Role } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { type AnswersFile, askExport } from "../api/exports.ts";
import { Choice } from "../frame/fields.tsx";
import { noOutcome, Outcome, type OutcomeOf } from "../frame/outcome.tsx";
import { saveFile } from "../frame/save-file.ts";
import { useLanguage, useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { useSetUp } from "../set-up/set-up.ts";
import { answersFormatWords, exportWords } from "../words/exports.ts";
import { troubleWords } from "../words/trouble.ts";

const formats = ["xlsx", "csv-wide", "csv-long", "r", "spss", "frictionless", "fhir-r4", "fhir-r5", "ddi"] as const;
const whole = "whole";

/** Answers as a file: of which group, for which software, and what will and will not be in it. */
export function ExportsPage({ roles, signedOut }: { roles: Role[]; signedOut: () => void }) {
  const say = useSay();
  const { setUp } = useSetUp();
  const spoken = useLanguage();
  const [whose, setWhose] = useState(whole);
  const [format, setFormat] = useState<AnswersFormat>("xlsx");
  const [language, setLanguage] = useState<Language>(spoken.language);
  const [outcome, setOutcome] = useState<OutcomeOf>(noOutcome);
  const [saved, setSaved] = useState<AnswersFile | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mayExport = roles.includes("keeper") || roles.includes("admin");
  const { programme } = setUp;
  if (!mayExport || !programme) {
    return (
      <Guided title={exportWords.title} lead={exportWords.lead}>
        <p className="notice warn">{say(exportWords.mayNot)}</p>
      </Guided>
    );
  }
  const save = async () => {
    setBusy(true);
    setSaved(null);
    setOutcome(noOutcome);
    const of =
      whose === whole ? ({ of: "programmes", id: programme.id } as const) : ({ of: "groups", id: whose } as const);
    const asked = await askExport({ ...of, format, language });
    setBusy(false);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") {
      saveFile(asked.value.name, asked.value.bytes);
      return setSaved(asked.value);
    }
    const says = asked.kind === "refused" ? asked.says : troubleWords.unreachable;
    setOutcome({ kind: "bad", says, problems: [] });
  };
  return (
    <Guided title={exportWords.title} lead={exportWords.lead}>
      <div className="sheet">
        <Choice
          label={say(exportWords.whose)}
          options={[
            { id: whole, text: say(exportWords.whole) },
            ...setUp.groups.map(({ id, name }) => ({ id, text: say(name) })),
          ]}
          value={whose}
          change={setWhose}
        />
        <Choice
          label={say(exportWords.format)}
          options={formats.map((id) => ({ id, text: answersFormatWords[id].name }))}
          value={format}
          change={setFormat}
        />
        <p className="quiet">{say(answersFormatWords[format].says)}</p>
        <Choice
          label={say(exportWords.language)}
          options={[
            { id: "zh-CN", text: "中文" },
            { id: "en", text: "English" },
          ]}
          value={language}
          change={setLanguage}
        />
        <InIt />
        <p className="notice warn">{say(exportWords.care)}</p>
        <Outcome of={outcome} />
        <div role="status">{saved && <Saved file={saved} />}</div>
        <Button className="button main" isDisabled={isBusy} onPress={() => void save()}>
          {say(isBusy ? exportWords.saving : exportWords.save)}
        </Button>
      </div>
    </Guided>
  );
}

const inIt: readonly Words[] = [exportWords.columns, exportWords.codes, exportWords.calls, exportWords.gone];

function InIt() {
  const say = useSay();
  return (
    <section className="notice" aria-label={say(exportWords.inIt)}>
      <h2>{say(exportWords.inIt)}</h2>
      <ul>
        {inIt.map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ul>
    </section>
  );
}

function Saved({ file: { name, forms, withdrawn } }: { file: AnswersFile }) {
  const say = useSay();
  return (
    <div className="notice good">
      <p>{say(exportWords.saved, { name, forms })}</p>
      {withdrawn > 0 && <p>{say(exportWords.leftOut, { count: withdrawn })}</p>}
    </div>
  );
}
