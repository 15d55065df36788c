import type { Instrument, Item, Response } from "@kith/instrument";
import { answerSystem, canonical, urls } from "../fhir/urls.ts";
import type { ExportedFile } from "../formats.ts";
import { notSaid } from "../read-answers-row.ts";
import { utf8 } from "../text/utf8.ts";
import type { AnswersExport } from "./answers-export.ts";
import { instrumentOf } from "./instrument-of.ts";
import { type AnswersLoss, withoutCalls } from "./losses.ts";

/**
 * Answers as FHIR QuestionnaireResponses in a bundle. About whom (subject), who answered (source) and the wave (a tag) are
 * three things; all are codes. An answer left blank is an item without an answer, and one not asked is not there.
 */
export function toResponseBundle(
  { instruments, responses, name }: AnswersExport,
  release: "r4" | "r5",
): ExportedFile<AnswersLoss> {
  const bundle = {
    resourceType: "Bundle",
    type: "collection",
    entry: responses.map((response) => ({
      fullUrl: `urn:uuid:${response.id}`,
      resource: toResource(instrumentOf(instruments, response), response),
    })),
  };
  return {
    name: `${name}.fhir-${release}.json`,
    mediaType: "application/fhir+json",
    bytes: utf8(`${JSON.stringify(bundle, null, 2)}\n`),
    losses: [withoutCalls],
  };
}

const sources: Record<Response["informant"], string> = {
  caregiver: "RelatedPerson",
  teacher: "PractitionerRole",
  child: "Patient",
  facilitator: "Practitioner",
};

function toResource(instrument: Instrument, response: Response) {
  const { id, child, raterId, informant, wave, mode, language, finished, replaces } = response;
  return {
    resourceType: "QuestionnaireResponse",
    id,
    meta: {
      tag: [
        { system: "urn:kith:wave", code: wave },
        { system: "urn:kith:mode", code: mode },
        ...(replaces === undefined ? [] : [{ system: "urn:kith:replaces", code: replaces }]),
      ],
    },
    language,
    questionnaire: `${canonical(instrument.id)}|${instrument.version}`,
    status: replaces === undefined ? "completed" : "amended",
    subject: { type: "Patient", identifier: { system: "urn:kith:child", value: child } },
    ...(finished !== notSaid && { authored: finished }),
    source: { type: sources[informant], identifier: { system: "urn:kith:rater", value: raterId } },
    item: [
      {
        linkId: "kith.items",
        item: instrument.items.flatMap((item) => {
          const answer = response.answers[item.id];
          return answer === undefined ? [] : [{ linkId: item.id, ...answerOf(instrument, item, answer, language) }];
        }),
      },
    ],
  };
}

function answerOf(
  instrument: Instrument,
  item: Item,
  answer: NonNullable<Response["answers"][string]>,
  language: Response["language"],
) {
  if (typeof answer === "number") {
    const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
    const display = set?.options.find((option) => option.value === answer)?.words[language];
    return { answer: [{ valueCoding: { system: answerSystem(item.optionSet), code: String(answer), display } }] };
  }
  if (answer.missing === "blank") return {};
  const display = instrument.missingOptions.find((option) => option.code === answer.missing)?.words[language];
  return { answer: [{ valueCoding: { system: urls.missing, code: answer.missing, display } }] };
}
