import type { Instrument } from "@kith/instrument";
import { notPortable } from "../keys/portable-scale.ts";
import { type Loss, onlyKithReads } from "../loss.ts";

/** What Kobo and ODK do not act on. It all stands in the file and comes back: nothing is lost. */
export function xlsformLosses(instrument: Instrument): Loss[] {
  const uncomputed = notPortable(instrument).map((scale) => scale.id);
  return [
    onlyKithReads(
      "licence",
      "许可、说明、适用年龄、常模和分界线写在 kith 这张表里，Kobo 和 ODK 不显示；请把许可的话另外告诉用的人。",
      "Licence, notice, ages, norms and bands stand in the sheet called kith, which Kobo and ODK do not show; tell those who use it about the licence.",
    ),
    ...(uncomputed.length > 0
      ? [
          onlyKithReads(
            "scoring",
            `这些量表 Kobo 和 ODK 不会自己算：${uncomputed.join("、")}；分数请用 Kith 算。`,
            `Kobo and ODK will not compute these scales: ${uncomputed.join(", ")}; let Kith score them.`,
          ),
        ]
      : []),
    ...(instrument.missingOptions.length > 0
      ? [
          onlyKithReads(
            "missing-answers",
            "“说不准”这类答案在那边是普通选项，导出的数据里是代码，不是数字。",
            'Answers such as "can\'t say" are plain choices there, and codes rather than numbers in their data.',
          ),
        ]
      : []),
  ];
}
