import type { AnswersLine } from "@kith/exchange";
import type { Instrument } from "@kith/instrument";
import { scoreAt, scoreTable } from "@kith/scoring";
import type { ScoreText } from "./scores-as-json.ts";

/** Scores as CSV, by the way that is made for tables. */
export function scoresAsCsv(): ScoreText {
  let head = "child,wave,rater,instrument,scale,score,answered,items,why_none\n";
  return {
    some: (forms) => {
      const text = head + scoredLines(forms).join("");
      head = "";
      return text;
    },
    end: () => "",
  };
}

function scoredLines(forms: AnswersLine[]): string[] {
  const written = forms.map(() => "");
  for (const { instrument, language, rows } of sameForms(forms)) {
    const columns = scoreTable(
      instrument,
      language,
      rows.map(({ form }) => form.answers),
    );
    rows.forEach(({ form, at }, row) => {
      const about = [form.child, form.wave, form.raterId, instrument.id].map(cell).join(",");
      for (const column of columns) {
        const found = scoreAt(column, row);
        const value = found.kind === "score" ? found.value : "";
        const why = found.kind === "missing" ? found.why.kind : "";
        written[at] += `${about},${found.scale},${value},${found.answered},${found.items},${why}\n`;
      }
    });
  }
  return written;
}

type SameForms = {
  instrument: Instrument;
  language: AnswersLine["language"];
  rows: { form: AnswersLine; at: number }[];
};

/** Forms of one instrument in one language together, each with its place among all. */
function sameForms(forms: AnswersLine[]): SameForms[] {
  const groups = new Map<string, SameForms>();
  forms.forEach((form, at) => {
    const { instrument, language } = form;
    const name = `${instrument.id} ${language}`;
    const group = groups.get(name) ?? { instrument, language, rows: [] };
    groups.set(name, group);
    group.rows.push({ form, at });
  });
  return [...groups.values()];
}

/** Quoted where CSV needs it, and never a formula in a spreadsheet. */
function cell(value: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
