import type { GroupEstimate } from "@kith/estimate";
import type { MemberScores, ProgrammeRelease, Release } from "@kith/release";
import type { AttackInWords } from "../../api/index.ts";
import { type Attacked, attackAll, worstOf } from "./attack-all.ts";

/** What the attack on a draft came to, for those who sign it: as a neighbour, and as each family and every two, by their true scores. */
export function attackInWords(release: Release, estimate: GroupEstimate): AttackInWords {
  const shown = release.findings.filter(({ kind }) => kind === "shown");
  if (shown.length === 0) return { isFree: true, says: [] };
  const attacked = attackAll(release, membersOf(release, estimate));
  const found = attacked.filter(({ verdict }) => verdict !== "FREE");
  const worst = worstOf(attacked);
  return {
    isFree: found.length === 0,
    says: [
      {
        "zh-CN": `像想认出孩子的人那样，把这${shown.length}项数字倒推了一遍，一共试了${attacked.length}种推法：${found.length === 0 ? "没有一样推得出来" : `有${found.length}样推得出来`}。`,
        en: `We worked back from these numbers (${shown.length}) as one would who wants to find a child, in so many ways: ${attacked.length}. ${found.length === 0 ? "Nothing can be worked out." : `So many things can be worked out: ${found.length}.`}`,
      },
      ...(worst === null ? [] : [worstSays(release, worst)]),
    ],
  };
}

/** What the search came to that every number of several groups went through: what did not come through it is not in the draft. */
export function searchInWords({ findings }: ProgrammeRelease): AttackInWords {
  const shown = findings.filter(({ kind }) => kind === "pooled").length;
  const found = findings.filter(
    (one) =>
      one.kind === "withheld" &&
      (one.reason === "a-group-could-be-subtracted" || one.reason === "a-child-could-be-told"),
  ).length;
  if (shown === 0) return { isFree: true, says: [] };
  const rest =
    found === 0
      ? { "zh-CN": "", en: "" }
      : {
          "zh-CN": `还有${found}项查出来会露底，已经放在“不公布”里了。`,
          en: ` Numbers that would have told something, and are not published for it: ${found}.`,
        };
  return {
    isFree: true,
    says: [
      {
        "zh-CN": `要公布的${shown}项，每一项都倒推过：减去各组已经公开的数字，算不出其中哪一组；知道自己孩子分数的家庭，对着各组的网页，也推不出别的孩子变了多少。${rest["zh-CN"]}`,
        en: `We worked back from each number that would be published (${shown}): with the groups' public numbers subtracted no single group is left, and a family that knows its own child's scores cannot tell from the groups' pages how another child changed.${rest.en}`,
      },
    ],
  };
}

/** The family that learns the most, whoever it is. */
function worstSays(release: Release, { informant, scale, learned }: Attacked) {
  const finding = release.findings.find((one) => one.scale === scale && one.informant === informant);
  const step = finding?.kind === "shown" ? finding.step : 1;
  const lowest = finding?.kind === "shown" ? finding.lowest : 0;
  const points = (steps: number) => String(Math.round((steps * step + lowest) * 10) / 10);
  const { highest, lowest: least } = learned ?? { highest: { from: 0, to: 0 }, lowest: { from: 0, to: 0 } };
  const isHighest = highest.to - highest.from <= least.to - least.from;
  const { from, to } = isHighest ? highest : least;
  return {
    "zh-CN": `知道自己孩子分数的家庭里，知道得最多的一家（或两家合起来），也只知道别的孩子里最${isHighest ? "高" : "低"}的一个在${points(from)}到${points(to)}分之间，不知道是谁。`,
    en: `Of the families who know their own child's scores, the one (or two together) who learn the most know only that the others' ${isHighest ? "highest" : "lowest"} lies between ${points(from)} and ${points(to)}, and not whose it is.`,
  };
}

/** The true scores behind each number: they stay here. */
function membersOf({ findings }: Release, { comparisons }: GroupEstimate): MemberScores[] {
  return findings.flatMap((finding) => {
    if (finding.kind === "withheld") return [];
    const all = comparisons.filter(
      ({ scale, informant, from, to }) =>
        scale === finding.scale && informant === finding.informant && from === finding.from && to === finding.to,
    );
    const [own] = all.toSorted((one, other) => other.pairs.length - one.pairs.length);
    return own ? [{ scale: own.scale, informant: own.informant, pairs: own.pairs }] : [];
  });
}
