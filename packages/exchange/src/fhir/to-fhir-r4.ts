import type { Instrument, Language } from "@kith/instrument";
import type { Questionnaire, QuestionnaireItem } from "fhir/r4.js";
import type { Loss } from "../loss.ts";
import { utf8 } from "../text/utf8.ts";
import { fhirLosses } from "./losses.ts";
import {
  answerCodings,
  enabledWhen,
  header,
  itemsGroup,
  scoreItems,
  scoresGroup,
  shownItems,
  translated,
  unscoredCodings,
} from "./parts.ts";
import { urls } from "./urls.ts";

/** An instrument as a FHIR R4 Questionnaire. Each answer has its weight under both names that R4 tools look for. */
export function toFhirR4(instrument: Instrument, language: Language): { bytes: Uint8Array; losses: Loss[] } {
  const stem = translated(instrument.stem, language);
  const scores = scoreItems(instrument, language);
  const questionnaire: Questionnaire = {
    ...header(instrument, language),
    item: [
      {
        linkId: itemsGroup,
        type: "group",
        text: stem.text,
        _text: stem.element,
        item: ratedItems(instrument, language),
      },
      ...instrument.unscoredItems.map((item): QuestionnaireItem => {
        const { text, element } = translated(item.words, language);
        const options = unscoredCodings(item, language).map((valueCoding) => ({ valueCoding }));
        return { linkId: item.id, type: "choice", text, _text: element, answerOption: options };
      }),
      ...(scores.length > 0 ? [{ linkId: scoresGroup, type: "group" as const, item: scores }] : []),
    ],
  };
  return { bytes: utf8(`${JSON.stringify(questionnaire, null, 2)}\n`), losses: fhirLosses(instrument) };
}

function ratedItems(instrument: Instrument, language: Language): QuestionnaireItem[] {
  return shownItems(instrument).map(({ item, extension }) => {
    const { text, element } = translated(item.words, language);
    return {
      extension,
      linkId: item.id,
      text,
      _text: element,
      type: "choice",
      ...enabledWhen(instrument, item),
      ...(item.required && { required: true }),
      answerOption: answerCodings(instrument, item, language).map(({ coding, weight }) => ({
        ...(weight !== null && {
          extension: [urls.ordinal, urls.weight].map((url) => ({ url, valueDecimal: weight })),
        }),
        valueCoding: coding,
      })),
    };
  });
}
