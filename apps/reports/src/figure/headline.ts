import type { Informant, Language } from "@kith/instrument";
import { informantWords, oneTeacher, type ScaleWords } from "@kith/release";
import { say, sayWords } from "../words/say.ts";
import { turnOf } from "./turn.ts";

const order = ["worse", "better", "cannot-tell", "withheld", "not-asked"] as const;
type Kind = (typeof order)[number];

/** What a headline needs to know of a finding, of one group or of several. */
export type Told =
  | {
      kind: "shown";
      informant: Informant;
      raters: "one" | "several";
      change: number;
      says: "better" | "worse" | "cannot-tell";
    }
  | { kind: "withheld"; informant: Informant; reason: string };

/** The finding as a headline: the outcome, and who says what of it. */
export function headline(scale: ScaleWords, says: string, language: Language): string {
  return say(sayWords.headline, language, { scale: raised(scale.name[language]), says });
}

/** Who says what, with what got worse first. */
export function whoSaysWhat(scale: ScaleWords, findings: Told[], language: Language): string {
  const kinds = order.filter((kind) => findings.some((finding) => kindOf(finding) === kind));
  const [only] = kinds;
  const parts = kinds.flatMap((kind) => clausesOf(kind, scale, findings, language));
  const says =
    kinds.length > 1 || only === undefined
      ? parts
      : only === "withheld"
        ? [say(sayWords.allWithheld, language)]
        : only === "cannot-tell"
          ? [say(sayWords.allCannotTell, language)]
          : parts;
  return says.join(say(sayWords.between, language));
}

/** A name with its first letter raised, where the language has one to raise. */
export function raised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** One clause for each way that findings of this kind went: those who say the same are named together. */
function clausesOf(kind: Kind, scale: ScaleWords, findings: Told[], language: Language): string[] {
  const ofKind = findings.filter((finding) => kindOf(finding) === kind);
  const byTurn = Map.groupBy(ofKind, (finding) => (finding.kind === "shown" ? turnOf(finding, scale, language) : ""));
  return [...byTurn].map(([turn, some]) => say(sayWords[kind], language, { turn, who: listed(some, language) }));
}

function kindOf(finding: Told): Kind {
  if (finding.kind === "shown") return finding.says;
  return finding.reason === "not-asked" ? "not-asked" : "withheld";
}

/** A list as a person says it: “a”, “a and b”, “a, b and c”. */
function listed(findings: Told[], language: Language): string {
  const names = findings.map((finding) => {
    const isOneTeacher = finding.kind === "shown" && finding.raters === "one" && finding.informant === "teacher";
    return (isOneTeacher ? oneTeacher : informantWords[finding.informant])[language];
  });
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return names.slice(0, -1).join(say(sayWords.comma, language)) + say(sayWords.and, language) + last;
}
