import { type Instrument, type Language, languages, type Words } from "@kith/instrument";
import type { Asking, Question } from "../question.ts";
import type { FoundForm } from "./found-form.ts";

/** What no reader found and a person has to say: languages, whose text it is, who answers, the sentence above the items. */
export function askWhatIsMissing(form: FoundForm, draft: Instrument): Question[] {
  const isTold = form.annex !== null;
  return [
    ...(form.id === null
      ? [
          ask(
            "id",
            "",
            "文件里没有编号，这里先叫 imported，请改一个。",
            'The file has no id, so it is called "imported" for now; give it one.',
          ),
        ]
      : []),
    ...(form.version === draft.version ? [] : [askVersion(form.version)]),
    ...(isTold ? [] : [askLicence(form)]),
    ...(isTold || form.about.informant !== undefined ? [] : [askInformant()]),
    ...(isTold || Object.keys(form.stem).length > 0 ? [] : [askStem()]),
    ...languages.flatMap((language) => askLanguage(draft, language)),
  ];
}

function askLanguage(draft: Instrument, language: Language): Question[] {
  const absent = textsOf(draft).filter(({ words }) => words[language] === "" && words[other(language)] !== "");
  const [first] = absent;
  if (!first) return [];
  const names = { "zh-CN": { "zh-CN": "中文", en: "Chinese" }, en: { "zh-CN": "英文", en: "English" } }[language];
  return [
    ask(
      "language",
      first.at,
      `有 ${absent.length} 处没有${names["zh-CN"]}，请补上；空着不能发布，也不会显示成空白。`,
      `Texts without ${names.en}: ${absent.length}. Write them; until then nothing is published, and nothing shown blank.`,
    ),
  ];
}

function other(language: Language): Language {
  return language === "en" ? "zh-CN" : "en";
}

function textsOf(draft: Instrument): { at: string; words: Words }[] {
  return [
    { at: "title", words: draft.title },
    { at: "stem", words: draft.stem },
    ...draft.optionSets.flatMap((set) => set.options.map(({ words }) => ({ at: set.id, words }))),
    ...draft.missingOptions.map(({ code, words }) => ({ at: code, words })),
    ...draft.items.map(({ id, words }) => ({ at: id, words })),
    ...draft.scales.flatMap(({ id, words, definition }) =>
      [words, definition].map((text) => ({ at: id, words: text })),
    ),
  ];
}

function askVersion(found: string | null): Question {
  if (found === null)
    return ask(
      "version",
      "",
      "文件里没有版本号，先记作 1.0.0，请核对。",
      "The file has no version, so it is 1.0.0 for now; check it.",
    );
  return ask(
    "version",
    "",
    `文件里的版本是“${found}”，这里的版本要像 1.0.0，先记作 1.0.0，请核对。`,
    `The file calls its version "${found}"; here a version looks like 1.0.0, so it is that for now; check it.`,
  );
}

function askLicence({ licence }: FoundForm): Question {
  if (licence !== null) {
    return ask(
      "licence",
      "",
      `文件里关于版权的话是：“${licence}”。能不能在手机上用、能不能翻译和改动，请确认后填好；没填以前一律当作不可以。`,
      `Of its rights the file says: "${licence}". Find out whether it may be used on a phone, translated and changed; until it is filled in, none of it may.`,
    );
  }
  return ask(
    "licence",
    "",
    "文件里没有说这些题是谁的、能不能用。请确认许可再填好；没填以前一律当作不可以。",
    "The file does not say whose text this is, nor what may be done with it. Find out and fill it in; until then, nothing may.",
  );
}

function askInformant(): Question {
  return ask(
    "informant",
    "",
    "谁来填这份问卷？先记作照顾人，请核对。",
    "Who answers? It is the caregiver for now; check it.",
  );
}

function askStem(): Question {
  return ask(
    "stem",
    "",
    "题目上面那句话（比如“最近一周……”）文件里没有，请补上。",
    'The sentence above the items (such as "In the last week …") is not in the file; write it.',
  );
}

function ask(kind: Asking, at: string, chinese: string, english: string): Question {
  return { kind, at, says: { "zh-CN": chinese, en: english } };
}
