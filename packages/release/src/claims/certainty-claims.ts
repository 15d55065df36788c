import type { Words } from "@kith/instrument";
import { residualRisk } from "../attack/residual-risk.ts";
import { bandSaid, bandWords } from "../people-band.ts";
import type { Band } from "../policy.ts";
import { printed } from "../printed.ts";
import type { Claim, ReleaseFacts, ShownFinding } from "../release.ts";
import { thresholdOf } from "../rules/words-of-change.ts";
import { clauses } from "../words/list-words.ts";
import { claim } from "./claim.ts";
import { marginClaims } from "./margin-claims.ts";

/** The last of the main points: what such a report can never say. */
export function certaintyClaim({ findings }: ReleaseFacts): Claim {
  const isShown = findings.some(({ kind }) => kind === "shown");
  return isShown
    ? claim("certainty", "certainty", {
        "zh-CN": "孩子少，又没有另一组孩子可比，所以不能说这些变化就是小组带来的",
        en: "The children are few and there was no other group to compare with, so we cannot say that the group brought any change about",
      })
    : claim("certainty", "certainty", {
        "zh-CN": "没有公布，不等于没有帮助，也不等于有帮助：这一页在这件事上什么也不说",
        en: "Not published does not mean that the group did not help, nor that it did: this page says nothing either way",
      });
}

/** How sure one can be: how few the children are, what is called a change, and why there is no margin of error. */
export function howSureClaims(facts: ReleaseFacts): Claim[] {
  const shown = facts.findings.filter((finding) => finding.kind === "shown");
  if (shown.length === 0) return [];
  return [
    claim("few-children", "certainty", {
      "zh-CN": "这么少的孩子，一两个孩子的变化就能让平均数动一大截",
      en: "With so few children, one or two of them can move an average a long way",
    }),
    claim("what-counts-as-change", "certainty", changeWords(shown)),
    claim("how-rounded", "certainty", roundingWords(shown)),
    residualClaim(shown),
    ...marginClaims(facts, shown),
  ];
}

/** What is left to guess, to an outsider and to a family, each rounded down to a power of ten. */
function residualClaim(shown: ShownFinding[]): Claim {
  const risk = residualRisk(shown);
  const [outsider, family] = [risk.outsider, risk.family].map((count) => 10 ** Math.floor(Math.log10(count) + 1e-9));
  return claim("residual-risk", "certainty", {
    "zh-CN": `这里的平均数，不论哪一个，至少有${outsider}组不同的分数能凑出来；就算知道自己孩子的分数，也还剩至少${family}组，算不出别的孩子是多少`,
    en: `at least ${outsider} different sets of scores give any average shown here; to a parent who knows their own child's scores at least ${family} are left, and another child's cannot be worked out`,
  });
}

function changeWords(shown: ShownFinding[]): Words {
  const list = clauses(
    distinct(shown, (finding, band) => {
      const people = bandWords(band);
      const least = printed(thresholdOf(band, finding), 0.1);
      const range = finding.highest - finding.lowest;
      return {
        "zh-CN": `${people["zh-CN"]}的平均数，变化不到${least}（满分相差${range}）`,
        en: `for ${people.en}, less than ${least} on a scale ${range} points wide`,
      };
    }),
  );
  return {
    "zh-CN": `变化太小的，我们只说“看不清”：${list["zh-CN"]}`,
    en: `where a change is small, we say that we cannot tell: ${list.en}`,
  };
}

function roundingWords(shown: ShownFinding[]): Words {
  const list = clauses(
    distinct(shown, (finding, band) => {
      const people = bandWords(band);
      const unit = printed(finding.unit, finding.unit);
      return { "zh-CN": `${people["zh-CN"]}的，取到最近的${unit}`, en: `to the nearest ${unit} for ${people.en}` };
    }),
  );
  return {
    "zh-CN": `为了护住孩子，平均数取成整一些的数：${list["zh-CN"]}`,
    en: `to protect the children, averages are rounded: ${list.en}`,
  };
}

function distinct(shown: ShownFinding[], say: (finding: ShownFinding, band: Band) => Words): Words[] {
  const all = shown.flatMap((finding) => {
    const band = bandSaid(finding.people);
    return band === null ? [] : [say(finding, band)];
  });
  return all.filter((words, index) => all.findIndex((other) => other.en === words.en) === index);
}
