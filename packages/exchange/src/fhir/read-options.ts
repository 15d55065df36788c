import type { FoundOption } from "../found/found-form.ts";
import { limits } from "../limits.ts";
import { isObject, type Json, objectsIn, textIn } from "../text/read-json.ts";
import { extensionNumber, extensionText, type FhirText } from "./text.ts";
import { urls } from "./urls.ts";

/** The value sets that a questionnaire brings along, by how its items call them. */
export function valueSetsIn(questionnaire: Json): Map<string, Json[]> {
  const sets = objectsIn(questionnaire.contained).filter((resource) => resource.resourceType === "ValueSet");
  return new Map(
    sets.flatMap((set) => {
      const concepts = conceptsOf(set);
      const names = [`#${textIn(set.id) ?? ""}`, textIn(set.url) ?? ""].filter((name) => name.length > 1);
      return names.map((name): [string, Json[]] => [name, concepts]);
    }),
  );
}

function conceptsOf(set: Json): Json[] {
  const expansion = isObject(set.expansion) ? objectsIn(set.expansion.contains) : [];
  if (expansion.length > 0) return expansion;
  const compose = isObject(set.compose) ? objectsIn(set.compose.include) : [];
  return compose.flatMap((include) => objectsIn(include.concept));
}

/**
 * The answers of an item, or that they are elsewhere. The weight that scores is an extension; our own files give it in the
 * key, and the code is the value.
 */
export function optionsOf(
  item: Json,
  sets: Map<string, Json[]>,
  text: FhirText,
  isOurs: boolean,
): FoundOption[] | "elsewhere" {
  if (item.type === "boolean") {
    return [
      { code: "false", value: 0, words: { en: "No", "zh-CN": "否" } },
      { code: "true", value: 1, words: { en: "Yes", "zh-CN": "是" } },
    ];
  }
  const named = textIn(item.answerValueSet);
  const own = objectsIn(item.answerOption).slice(0, limits.options);
  if (own.length === 0 && named !== null) {
    const concepts = sets.get(named);
    if (!concepts) return "elsewhere";
    return concepts.map((concept) => toOption(concept, concept, text, isOurs));
  }
  return own.map((option) => {
    if (isObject(option.valueCoding)) return toOption(option, option.valueCoding, text, isOurs);
    const plain = option.valueInteger ?? option.valueString ?? option.valueDate ?? option.valueTime ?? "";
    const shown = String(plain);
    return { code: shown, value: weightOf(option), words: { en: shown, "zh-CN": shown } };
  });
}

function toOption(holder: Json, coding: Json, text: FhirText, isOurs: boolean): FoundOption {
  const code = textIn(coding.code) ?? textIn(coding.display) ?? "";
  const words = text(coding, "display");
  const prefix = extensionText(holder, urls.prefix);
  const counted = prefix !== null && /^-?\d{1,9}$/.test(prefix) ? Number(prefix) : null;
  return {
    code,
    value: isOurs ? null : (weightOf(holder) ?? weightOf(coding) ?? counted),
    words: Object.keys(words).length > 0 ? words : { en: code, "zh-CN": code },
  };
}

function weightOf(holder: Json): number | null {
  return extensionNumber(holder, urls.weight) ?? extensionNumber(holder, urls.ordinal);
}
