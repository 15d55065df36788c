import type { Words } from "@kith/instrument";
import { type Draft, policy, type Release, type Review, type Signature } from "@kith/release";
import type { Obstacle } from "../../api/index.ts";
import { cellsToLookAt } from "../publish/signing.ts";
import { spoken } from "./command.ts";

/** A draft for whoever sits at the keyboard: what got worse, what is not published and what would help, and who signed. */
export function tellDraft(
  draft: Draft,
  { hash, signing }: Pick<Release, "hash" | "signing">,
  reviews: readonly Review[],
  signatures: readonly Signature[],
): string[] {
  const cells = cellsToLookAt(reviews);
  const signed = [...new Set(signatures.filter((one) => one.hash === hash).map(({ by }) => by))];
  const needed = policy.signatures[signing];
  return [
    ...draft.harm.map((words) => spoken(both("变糟的地方：", "Harm: ", words))),
    spoken({ "zh-CN": `会公布 ${draft.shown} 项数字。`, en: `Numbers that would be published: ${draft.shown}.` }),
    ...draft.withheld.map(
      ({ cell, says, wayOut }) =>
        `[c] ${cell}: ${spoken(says)} ${spoken(both("怎样才能公布：", "What would help: ", wayOut))}`,
    ),
    ...cells.map((cell) =>
      spoken({
        "zh-CN": `请看一看 ${cell}：有一家人会因此对别的孩子心里更有数。签字的人都要看过，或者先不公布它。`,
        en: `Look at ${cell}: it makes one family a good deal surer of another child. Whoever signs must have looked, or it is held back.`,
      }),
    ),
    spoken({
      "zh-CN": `签字：${needed} 个里有 ${signed.length} 个${signed.length > 0 ? `（${signed.join("、")}）` : ""}。内容的指纹：${hash}`,
      en: `Signed: ${signed.length} of ${needed}${signed.length > 0 ? ` (${signed.join(", ")})` : ""}. What is signed: ${hash}`,
    }),
  ];
}

/** One thing that stands in the way: where, why, and what would help. */
export function tellObstacle({ at, rule, says, wayOut }: Obstacle): string {
  const help = wayOut ? ` ${spoken(both("怎样才能公布：", "What would help: ", wayOut))}` : "";
  return `${at}${rule ? ` (${rule})` : ""}: ${spoken(says)}${help}`;
}

function both(zh: string, en: string, words: Words): Words {
  return { "zh-CN": zh + words["zh-CN"], en: en + words.en };
}
