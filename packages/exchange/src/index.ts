export { answersColumns } from "./answers-columns.ts";
export { type AnswersHeader, readAnswersHeader } from "./read-answers-header.ts";
export { type AnswersLine, readAnswersLine } from "./read-answers-line.ts";
export { readAnswersRow } from "./read-answers-row.ts";
export { toAnswersRow } from "./to-answers-row.ts";
