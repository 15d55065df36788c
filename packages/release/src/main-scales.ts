import type { Finding } from "./release.ts";

/** The scales that more than one kind of people were asked for, which is what a report is about; else all there are. */
export function mainScales(findings: Finding[]): string[] {
  const ids = [...new Set(findings.map(({ scale }) => scale))];
  const several = ids.filter((id) => findings.filter(({ scale }) => scale === id).length > 1);
  return several.length > 0 ? several : ids;
}
