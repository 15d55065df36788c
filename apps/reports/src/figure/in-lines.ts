/** A long name over several lines, for a canvas that breaks none: after a space, or between any two Chinese signs. */
export function inLines(text: string, longest = 18): string[] {
  const lines = [""];
  for (const part of text.match(/[^\s\p{Script=Han}，。；：、]+\s*|\p{Script=Han}[，。；：、]*|[\s，。；：、]+/gu) ??
    []) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && widthOf(line + part.trimEnd()) > longest) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((line) => line.trim());
}

/** A Chinese sign is as wide as two letters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\p{Script=Han}，。；：、（）]/u.test(sign) ? 2 : 1), 0);
}
