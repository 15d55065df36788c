import type * as v from "valibot";

type Issue = v.BaseIssue<unknown>;
/** What `Words` is, which is itself read with these. */
type Words = { en: string; "zh-CN": string };

/** A schema's own sentence, in both languages: `v.regex(…, told({ en, "zh-CN" }))`. */
export function told(words: Words): (issue: Issue) => string {
  return ({ lang }) => words[lang === "zh-CN" ? "zh-CN" : "en"];
}

/** What a schema found wrong, for the one who has to mend it: the same issue, reported in both languages. */
export function inPlainWords(english: Issue, chinese: Issue): Words {
  if (!english.message.startsWith("Invalid ")) return { en: english.message, "zh-CN": chinese.message };
  const { expected, received, type } = english;
  if (received === "undefined") return { en: "this is missing; add it", "zh-CN": "少了这一项；请补上" };
  if (expected === "never") {
    return {
      en: "nothing of this name belongs here; remove it, or correct the name",
      "zh-CN": "这里没有叫这个名字的东西；请删掉，或者改对名字",
    };
  }
  if (type === "integer")
    return { en: `write a whole number, not ${received}`, "zh-CN": `请写整数，不要写 ${received}` };
  const kind = kinds[expected ?? ""];
  if (kind) return { en: `write ${kind.en}, not ${received}`, "zh-CN": `请写${kind["zh-CN"]}，不要写 ${received}` };
  const [, sign, bound] = /^([<>]=?)(.+)$/.exec(expected ?? "") ?? [];
  if (sign && bound) return amount(/length|items|size/.test(type), sign, bound, received);
  const choices = (expected ?? "").replace(/^\((.*)\)$/, "$1").replaceAll(" | ", ", ");
  return { en: `${received} is not known here; write ${choices}`, "zh-CN": `这里不认识 ${received}；请写 ${choices}` };
}

const kinds: Record<string, Words> = {
  string: { en: "a text", "zh-CN": "文字" },
  number: { en: "a number", "zh-CN": "数" },
  boolean: { en: "true or false", "zh-CN": " true 或 false" },
  Array: { en: "a list", "zh-CN": "一个列表" },
  Object: { en: "an object with named parts", "zh-CN": "一个有名字的各项组成的对象" },
};

const bounds: Record<string, Words> = {
  ">=": { en: "at least", "zh-CN": "至少" },
  ">": { en: "more than", "zh-CN": "大于 " },
  "<=": { en: "at most", "zh-CN": "至多" },
  "<": { en: "less than", "zh-CN": "小于 " },
};

function amount(isCount: boolean, sign: string, bound: string, received: string): Words {
  const words = bounds[sign] ?? { en: sign, "zh-CN": sign };
  return isCount
    ? {
        en: `there must be ${words.en} ${bound} here, and there are ${received}`,
        "zh-CN": `这里要有${words["zh-CN"]} ${bound} 个，现在是 ${received} 个`,
      }
    : {
        en: `write ${words.en} ${bound}, not ${received}`,
        "zh-CN": `请写${words["zh-CN"]} ${bound}，不要写 ${received}`,
      };
}
