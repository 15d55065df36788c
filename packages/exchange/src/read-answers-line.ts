import { type Instrument, languages, type Problem, type Read, type Response, Wave, type Words } from "@kith/instrument";
import { answersPlan } from "./answers-plan.ts";
import { readAnswersCells } from "./read-answers-cells.ts";
import { unguarded } from "./text/formula-guard.ts";

/** One line of a table of answers: about whom, when, by whom, and what was ticked. */
export type AnswersLine = { instrument: Instrument } & Pick<
  Response,
  "child" | "wave" | "raterId" | "language" | "mode" | "assistedBy" | "answers"
>;

/**
 * Reads one line of a table by the names of its columns. Every problem in it is said with the line and the column;
 * nothing is clipped or guessed. An empty cell is a blank, or nothing at all where the question was not asked.
 */
export function readAnswersLine(
  row: Readonly<Record<string, string>>,
  line: number,
  instruments: readonly Instrument[],
): Read<AnswersLine> {
  const { columns, forms, only } = answersPlan(instruments);
  const problems: Problem[] = [];
  const refuse = (at: string, says: Words) => {
    problems.push({ line, at, says });
  };
  const form = forms.get(row.instrument || only);
  if (!form) {
    const ids = [...forms.keys()].join(", ");
    refuse("instrument", { en: `name one of ${ids}`, "zh-CN": `请写这几份里的一份：${ids}` });
    return { kind: "refused", problems };
  }
  for (const column in row) {
    if (!columns.has(column))
      refuse(column, {
        en: "no instrument has an item of this name; rename or remove the column",
        "zh-CN": "没有一份问卷有这个名字的题；请改对列名，或者去掉这一列",
      });
  }
  const { instrument } = form;
  const { id, version, informant } = instrument;
  if (row.version && row.version !== version) {
    refuse("version", {
      en: `this line answers version ${row.version}, but ${id} here is ${version}; give the one it answers`,
      "zh-CN": `这一行答的是 ${row.version} 版，这里的 ${id} 是 ${version} 版；请给出它答的那一版`,
    });
  }
  if (row.informant && row.informant !== informant) {
    refuse("informant", {
      en: `${id} is for the ${informant}; correct the informant, or name the other instrument`,
      "zh-CN": `${id} 是给 ${informant} 填的；请改填表人，或者写另一份问卷`,
    });
  }
  const oneOf = <Word extends string>(column: string, written: string, words: readonly [Word, ...Word[]]): Word => {
    const found = words.find((word) => word === written);
    if (found === undefined)
      refuse(column, {
        en: `"${written}" is not known here; write ${words.join(", ")}`,
        "zh-CN": `这里不认识“${written}”；请写 ${words.join("、")}`,
      });
    return found ?? words[0];
  };
  const child = readName("child", row.child ?? `row-${line}`, refuse);
  const value = {
    instrument,
    child,
    wave: oneOf("wave", row.wave ?? "T0", Wave.options),
    raterId: readName("rater", row.rater || `${child}-${informant}`, refuse),
    language: oneOf("language", row.language || "zh-CN", languages),
    mode: oneOf("mode", row.mode || "paper", ["paper", "phone", "tablet", "interview"]),
    assistedBy: oneOf("assisted_by", row.assisted_by || "nobody", ["nobody", "volunteer", "family", "child"]),
    answers: readAnswersCells(form.items, row, refuse),
  };
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "read", value };
}

/** A code for a person. One that was saved in another encoding would make two people of one. */
function readName(column: string, written: string, refuse: (at: string, says: Words) => void): string {
  if (written === "")
    refuse(column, { en: "this line does not say who; write the code", "zh-CN": "这一行没写是谁；请写代码" });
  if (written.includes("\uFFFD"))
    refuse(column, {
      en: "these characters are damaged; save the table as CSV in UTF-8",
      "zh-CN": "这里的字坏了；请把表存成 UTF-8 的 CSV",
    });
  return unguarded(written);
}
