import type { Informant, Words } from "@kith/instrument";
import type { Finding, ReleaseFacts } from "../release.ts";
import { informantWords, oneTeacher } from "../words/informant-words.ts";
import { listWords } from "../words/list-words.ts";

/** Who said it, of one cell: "teachers", or "one teacher" where it was one. */
export function whoSaid(facts: ReleaseFacts, scale: string, informant: Informant): Words {
  const one = facts.findings.some(
    (finding) => isCell(finding, scale, informant) && finding.kind === "shown" && finding.raters === "one",
  );
  return one && informant === "teacher" ? oneTeacher : informantWords[informant];
}

/** Several of them in a row, as the release orders its cells. */
export function allWhoSaid(facts: ReleaseFacts, scale: string, informants: Informant[]): Words {
  return listWords(informants.map((informant) => whoSaid(facts, scale, informant)));
}

function isCell(finding: Finding, scale: string, informant: Informant): boolean {
  return finding.scale === scale && finding.informant === informant;
}
