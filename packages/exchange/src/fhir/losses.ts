import type { Instrument } from "@kith/instrument";
import { notPortable } from "../keys/portable-scale.ts";
import { type Loss, onlyKithReads } from "../loss.ts";

/** What other FHIR tools pass over. It all stands in extensions of ours and comes back: nothing is lost. */
export function fhirLosses(instrument: Instrument): Loss[] {
  const uncomputed = notPortable(instrument).map((scale) => scale.id);
  return [
    onlyKithReads(
      "licence",
      "许可只有一句话写在 copyright 里；能不能翻译和改动、漏答怎么办、常模和分界线写在 Kith 自己的扩展里，别的系统不看。",
      "Of the licence only its notice stands in copyright; what may be done, the rule for missing answers, norms and bands stand in an extension of Kith's.",
    ),
    ...(uncomputed.length > 0
      ? [
          onlyKithReads(
            "scoring",
            `这些量表没有写成 FHIRPath：${uncomputed.join("、")}；分数请用 Kith 算。`,
            `These scales are not written as FHIRPath: ${uncomputed.join(", ")}; let Kith score them.`,
          ),
        ]
      : []),
  ];
}
