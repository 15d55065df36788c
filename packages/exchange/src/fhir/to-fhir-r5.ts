import type { Instrument, Language } from "@kith/instrument";
import type { Questionnaire, QuestionnaireItem } from "fhir/r5.js";
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

/** An instrument as a FHIR R5 Questionnaire, where a question with a list of answers is a coding among its options. */
export function toFhirR5(instrument: Instrument, language: Language): { bytes: Uint8Array; losses: Loss[] } {
  const stem = translated(instrument.stem, language);
  const scores = scoreItems(instrument, language);
  const { extension, ...head } = header(instrument, language);
  const questionnaire: Questionnaire = {
    ...head,
    extension,
    ...(instrument.licence.name !== "" && { copyrightLabel: instrument.licence.name }),
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
        return {
          linkId: item.id,
          type: "coding",
          answerConstraint: "optionsOnly",
          text,
          _text: element,
          answerOption: options,
        };
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
      type: "coding",
      answerConstraint: "optionsOnly",
      ...enabledWhen(instrument, item),
      ...(item.required && { required: true }),
      answerOption: answerCodings(instrument, item, language).map(({ coding, weight }) => ({
        ...(weight !== null && { extension: [{ url: urls.weight, valueDecimal: weight }] }),
        valueCoding: coding,
      })),
    };
  });
}
