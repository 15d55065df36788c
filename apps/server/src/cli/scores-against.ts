import type { AnswersLine } from "@kith/exchange";
import type { Instrument, Words } from "@kith/instrument";
import { diffScores, type ResponseDiff, type Score, type ScoreDiff } from "@kith/scoring";
import { spoken, TheirMistake } from "./command.ts";
import type { ScoreText } from "./scores-as-json.ts";

/**
 * What the instruments given would change in scores made with older ones of the same id: each score that was and would be,
 * and the items that count otherwise. Forms whose scores stay are not listed; nothing is written over.
 */
export function scoresAgainst(older: readonly Instrument[]): ScoreText {
  let forms = 0;
  let changed = 0;
  return {
    some: (lines) => {
      forms += lines.length;
      const told = lines.map((line) => differences(older, line)).filter((text) => text !== "");
      changed += told.length;
      return told.join("");
    },
    end: () =>
      `${spoken({
        "zh-CN": `${forms} 份表里有 ${changed} 份的分数会变。`,
        en: `The scores of ${changed} of ${forms} forms would change.`,
      })}\n`,
  };
}

function differences(older: readonly Instrument[], line: AnswersLine): string {
  const { instrument, child, wave, raterId, language, answers } = line;
  const before = older.find(({ id }) => id === instrument.id);
  if (!before) {
    throw new TheirMistake({
      "zh-CN": `没有 ${instrument.id} 的旧版可比；请用 --against 给出它的文件。`,
      en: `There is no older ${instrument.id} to compare with; give its file with --against.`,
    });
  }
  const [diff] = diffScores(before, instrument, [{ id: child, answers, language }]);
  if (!diff) return "";
  const whose = [child, wave, raterId, instrument.id].filter((one) => one !== "").join(" · ");
  return `${[whose, ...linesOf(diff).map((words) => `  ${spoken(words)}`)].join("\n")}\n\n`;
}

function linesOf({ changed, added, removed }: ResponseDiff): Words[] {
  return [
    ...changed.flatMap((diff) => [
      moved(diff.before.scale, diff.before, diff.after),
      ...diff.items.map(countsOtherwise),
    ]),
    ...added.map((score) => ({
      "zh-CN": `${score.scale}：新有 ${told(score)}`,
      en: `${score.scale}: new, ${told(score)}`,
    })),
    ...removed.map((score) => ({
      "zh-CN": `${score.scale}：不再有（原来 ${told(score)}）`,
      en: `${score.scale}: no more (it was ${told(score)})`,
    })),
  ];
}

function moved(scale: string, before: Score, after: Score): Words {
  return {
    "zh-CN": `${scale}：${told(before)} → ${told(after)}`,
    en: `${scale}: ${told(before)} → ${told(after)}`,
  };
}

function countsOtherwise({ before, after }: ScoreDiff["items"][number]): Words {
  const counted = (trace: typeof before) => ((trace?.counted ?? null) === null ? "–" : String(trace?.counted));
  const item = before?.item ?? after?.item ?? "";
  return {
    "zh-CN": `  ${item}：算作 ${counted(before)} → ${counted(after)}`,
    en: `  ${item}: counted ${counted(before)} → ${counted(after)}`,
  };
}

function told(score: Score): string {
  return score.kind === "score" ? String(score.value) : spoken({ "zh-CN": "没有分数", en: "no score" });
}
