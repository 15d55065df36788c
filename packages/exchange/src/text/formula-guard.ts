const begins = /^'*[=+\-@\t\r]/;

/** Whether a spreadsheet program would take this text for a formula and run it. A plain number is none. */
export function isFormula(text: string): boolean {
  return begins.test(text) && !isNumber(text);
}

/** The text with an apostrophe before it, where it would else be run as a formula when a CSV is opened. */
export function guarded(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}

function isNumber(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text);
}
