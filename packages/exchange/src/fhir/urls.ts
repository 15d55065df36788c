/** The names under which FHIR keeps what we need of it, and our own. */
export const urls = {
  ordinal: "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  weight: "http://hl7.org/fhir/StructureDefinition/itemWeight",
  prefix: "http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix",
  translation: "http://hl7.org/fhir/StructureDefinition/translation",
  calculated: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
  annex: "urn:kith:annex",
  key: "urn:kith:key",
  identifier: "urn:kith:instrument",
  missing: "urn:kith:missing",
} as const;

/** The code system of an answer set. */
export function answerSystem(set: string): string {
  return `urn:kith:answers:${set}`;
}

/** The canonical address of an instrument, which a response names. */
export function canonical(id: string): string {
  return `urn:kith:questionnaire:${id}`;
}
