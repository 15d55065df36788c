import type { Informant, Words } from "@kith/instrument";
import type { Claim, ReleaseFacts } from "../release.ts";
import { clauses, listWords } from "../words/list-words.ts";
import { scaleWords } from "../words/scale-words.ts";
import { claim } from "./claim.ts";
import { allWhoSaid } from "./who-said.ts";

/** What got worse, before anything else. Where numbers are withheld it is said in words: withholding hides no harm. */
export function harmClaims(facts: ReleaseFacts): Claim[] {
  const shown = harmed(facts, true);
  const withheld = harmed(facts, false);
  return [
    ...(shown.length > 0 ? [shownHarm(facts, shown)] : []),
    ...(withheld.length > 0 ? [withheldHarm(facts, withheld)] : []),
    ...(facts.harm.some(({ kind }) => kind === "leaver") ? [leaverHarm()] : []),
    ...(facts.harmContext === null ? [] : [harmContext(facts.harmContext)]),
  ];
}

type Harmed = { scale: string; informants: Informant[] };

function harmed({ harm, findings, scales }: ReleaseFacts, isShown: boolean): Harmed[] {
  return scales.flatMap(({ scale }) => {
    const informants = harm.flatMap((one) => {
      if (one.kind === "leaver" || one.scale !== scale) return [];
      const finding = findings.find((cell) => cell.scale === scale && cell.informant === one.informant);
      return (finding?.kind === "shown") === isShown ? [one.informant] : [];
    });
    return informants.length > 0 ? [{ scale, informants }] : [];
  });
}

function shownHarm(facts: ReleaseFacts, all: Harmed[]): Claim {
  const parts = clauses(
    all.map(({ scale, informants }) => {
      const { name } = scaleWords(facts, scale);
      const who = allWhoSaid(facts, scale, informants);
      const turn = worseWords(facts, scale);
      const both = informants.length > 1 ? "都" : "";
      const saw = informants.includes("child") ? "说" : "看到";
      return {
        "zh-CN": `${who["zh-CN"]}${both}${saw}${name["zh-CN"]}${turn["zh-CN"]}`,
        en: `${name.en} ${turn.en}, according to ${who.en}`,
      };
    }),
  );
  return claim("harm-shown", "harm", {
    "zh-CN": `有变糟的地方：${parts["zh-CN"]}`,
    en: `Something got worse: ${parts.en}`,
  });
}

function withheldHarm(facts: ReleaseFacts, all: Harmed[]): Claim {
  const parts = listWords(
    all.map(({ scale, informants }) => {
      const { name } = scaleWords(facts, scale);
      const who = allWhoSaid(facts, scale, informants);
      const turn = worseWords(facts, scale);
      return {
        "zh-CN": `${name["zh-CN"]}${turn["zh-CN"]}（${who["zh-CN"]}填的）`,
        en: `${name.en} ${turn.en} (as ${who.en} answered)`,
      };
    }),
  );
  return claim("harm-withheld", "harm", {
    "zh-CN": `我们有理由担心：${parts["zh-CN"]}；为了不让人认出是哪个孩子，这里不列数字`,
    en: `We have reason to worry that ${parts.en}; we give no numbers, so that no child can be recognised`,
  });
}

function leaverHarm(): Claim {
  return claim("harm-leaver", "harm", {
    "zh-CN": "小组期间有让我们担心的情况；为了护住孩子，这里不写细节",
    en: "Something happened during the group that worries us; to protect the children, no details are given here",
  });
}

/** Which way is worse, in the words of the scale. */
function worseWords(facts: ReleaseFacts, scale: string): Words {
  const { fell, rose } = scaleWords(facts, scale);
  const isLowerBetter = facts.scales.find((one) => one.scale === scale)?.direction === "lower-is-better";
  return isLowerBetter ? rose : fell;
}

/** Beside the harm, and never in its place. */
function harmContext(words: Words): Claim {
  return claim("harm-context", "harm", {
    "zh-CN": `带小组的人补充：${words["zh-CN"]}`,
    en: `Those who led the group add: ${words.en}`,
  });
}
