/** The eighteen columns of a REDCap data dictionary, in REDCap's order, by what we call them. */
export const redcapColumns = {
  name: "Variable / Field Name",
  form: "Form Name",
  section: "Section Header",
  type: "Field Type",
  label: "Field Label",
  choices: "Choices, Calculations, OR Slider Labels",
  note: "Field Note",
  validation: "Text Validation Type OR Show Slider Number",
  least: "Text Validation Min",
  most: "Text Validation Max",
  identifier: "Identifier?",
  branching: "Branching Logic (Show field only if...)",
  required: "Required Field?",
  alignment: "Custom Alignment",
  number: "Question Number (surveys only)",
  matrix: "Matrix Group Name",
  ranking: "Matrix Ranking?",
  annotation: "Field Annotation",
} as const;
export type RedcapColumn = keyof typeof redcapColumns;
export type RedcapRow = Partial<Record<RedcapColumn, string>>;

/** What our own annotations begin with; REDCap passes over a tag that it does not know. */
export const tag = "@KITH";
