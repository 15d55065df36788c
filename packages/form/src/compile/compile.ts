import type { Compiled, CompiledChoice, CompiledQuestion, Condition } from "./compiled-form.ts";
import { readCondition } from "./read-condition.ts";

type Thing = Readonly<Record<string, unknown>>;

/**
 * SurveyJS JSON as plain data for the light page: one question a page, a list of answers, conditions on numbers. Anything it does
 * not know, in any place, puts the form outside, and SurveyJS draws it instead.
 */
export function compile(json: unknown): Compiled {
  try {
    return { kind: "compiled", form: readForm(json) };
  } catch (error) {
    if (error instanceof Outside) return { kind: "outside", because: error.message };
    throw error;
  }
}

/** What the light page does whatever the JSON says, so the JSON must say the same. */
const fixed = {
  showQuestionNumbers: false,
  autoAdvanceEnabled: true,
  autoAdvanceAllowComplete: false,
  clearInvisibleValues: "onHidden",
} as const;

function readForm(json: unknown) {
  const form = thing(json, "the form", ["locale", "title", "pages", ...Object.keys(fixed)]);
  for (const [setting, value] of Object.entries(fixed)) {
    if (form[setting] !== value) throw new Outside(`the form's ${setting} is not ${value}`);
  }
  if (form.locale !== "zh-cn" && form.locale !== "en") throw new Outside("the form is in a language we do not draw");
  const questions = list(form.pages, "the form's pages").map(readPage);
  const names = new Set(questions.map((question) => question.name));
  if (names.size < questions.length) throw new Outside("two questions have one name");
  for (const { name, showIf } of questions) {
    const stranger = showIf?.find(({ question }) => !names.has(question));
    if (stranger) throw new Outside(`question ${name} hangs on ${stranger.question}, which is not asked`);
  }
  const language = form.locale === "en" ? ("en" as const) : ("zh-CN" as const);
  return { language, title: words(form.title, "the form's title"), questions };
}

function readPage(json: unknown, at: number): CompiledQuestion {
  const page = thing(json, `page ${at + 1}`, ["name", "title", "elements"]);
  const elements = list(page.elements, `page ${at + 1}`);
  if (elements.length !== 1) throw new Outside(`page ${at + 1} does not have one question`);
  const where = `the question of page ${at + 1}`;
  const question = thing(elements[0], where, ["type", "name", "title", "isRequired", "visibleIf", "choices"]);
  if (question.type !== "radiogroup") throw new Outside(`${where} is a ${String(question.type)}`);
  const choices = list(question.choices, `the answers of page ${at + 1}`).map((choice) => readChoice(choice, where));
  if (choices.length === 0 || new Set(choices.map((choice) => choice.value)).size < choices.length) {
    throw new Outside(`${where} has no answers, or two with one value`);
  }
  return {
    name: name(question.name, where),
    stem: page.title === undefined ? null : words(page.title, `the title of page ${at + 1}`),
    words: words(question.title, where),
    required: question.isRequired === true,
    showIf: conditionOf(question.visibleIf, where),
    choices: withBeans(choices),
  };
}

function readChoice(json: unknown, where: string): { value: number | string; words: string } {
  const { value, text } = thing(json, `an answer of ${where}`, ["value", "text"]);
  const isValue = typeof value === "string" || (typeof value === "number" && Number.isInteger(value));
  if (!isValue) throw new Outside(`an answer of ${where} is neither a whole number nor a word`);
  return { value, words: words(text, `an answer of ${where}`) };
}

/** Five numbers say how much, and get beans; what is no number among numbers is a way to say nothing. */
function withBeans(choices: { value: number | string; words: string }[]): CompiledChoice[] {
  const amounts = choices.filter((choice) => typeof choice.value === "number");
  return choices.map((choice) => {
    const place = amounts.indexOf(choice);
    return {
      ...choice,
      beans: amounts.length === 5 && place >= 0 ? place : null,
      apart: amounts.length > 0 && place < 0,
    };
  });
}

function conditionOf(text: unknown, where: string): Condition | null {
  if (text === undefined) return null;
  const read = typeof text === "string" ? readCondition(text) : null;
  if (!read) throw new Outside(`${where} has a condition we cannot read`);
  return read;
}

function thing(json: unknown, where: string, known: readonly string[]): Thing {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Outside(`${where} is not there`);
  const stranger = Object.keys(json).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new Outside(`${where} has ${stranger}, which only SurveyJS draws`);
  return { ...json };
}

function list(json: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(json) || json.length === 0) throw new Outside(`${where} are not there`);
  return json;
}

/** Several languages in one text, or text with gaps to fill, are SurveyJS's own art. */
function words(json: unknown, where: string): string {
  if (typeof json !== "string" || /[{}]/.test(json)) throw new Outside(`${where} has words that only SurveyJS draws`);
  return json;
}

function name(json: unknown, where: string): string {
  if (typeof json !== "string" || !/^[A-Za-z][\w-]*$/.test(json)) throw new Outside(`${where} has no plain name`);
  return json;
}

class Outside extends Error {}
