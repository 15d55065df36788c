import type { Language } from "@kith/instrument";
import type { PaperDone, PaperToEnter } from "@kith/server/api";
import { useCallback, useMemo, useState } from "react";
import { useSay } from "../../language.tsx";
import { entryWords } from "../../words/paper.ts";
import { AboutPart } from "./about-part.tsx";
import { EndPart } from "./end-part.tsx";
import { findKept, forgetKept, useKeeping } from "./keep.ts";
import { newEntryId } from "./new-entry-id.ts";
import { QuestionPart } from "./question-part.tsx";
import { RowList } from "./row-list.tsx";
import { type Filled, firstOpen, nextRow, rowBefore, rowsOf } from "./rows.ts";
import { newSheet, type Sheet } from "./sheet.ts";

type Given = {
  toEnter: PaperToEnter;
  code: string;
  /** Who enters. */
  who: string;
  printedIn: Language | null;
  stored: (done: PaperDone) => void;
  signedOut: () => void;
};

/** One booklet under one pair of hands: the top of the paper, each question, the end. Whatever is entered is kept at once. */
export function EntryDesk({ toEnter, code, who, printedIn, stored, signedOut }: Given) {
  const say = useSay();
  const rows = useMemo(() => rowsOf(toEnter), [toEnter]);
  const [sheet, setSheet] = useState<Sheet>(
    () => findKept(code, who, toEnter.draft) ?? newSheet(toEnter, newEntryId(), printedIn),
  );
  const kept = useKeeping(code, who, sheet);
  const change = useCallback((next: Partial<Sheet>) => {
    setSheet((before) => ({ ...before, ...next, change: before.change + 1 }));
  }, []);
  const row = rows.find(({ at }) => at === sheet.at);
  const enter = useCallback(
    (filled: Filled) => change({ filled, at: (row && nextRow(rows, filled, row.at)) ?? "end" }),
    [change, row, rows],
  );
  const back = () => change({ at: rowBefore(rows, sheet.filled, row?.at ?? null) ?? "about" });
  return (
    <div className="entry-desk">
      <div className="entry-now">
        {sheet.at === "about" && (
          <AboutPart
            toEnter={toEnter}
            about={sheet.about}
            change={(about) => change({ about })}
            begin={() => change({ at: firstOpen(rows, sheet.filled) ?? "end" })}
          />
        )}
        {row && (
          <QuestionPart
            key={row.at}
            row={row}
            rows={rows}
            filled={sheet.filled}
            language={sheet.about.language}
            enter={enter}
            back={back}
          />
        )}
        {sheet.at !== "about" && !row && (
          <EndPart
            code={code}
            sheet={sheet}
            rows={rows}
            back={back}
            signedOut={signedOut}
            stored={(done) => {
              forgetKept(code, who);
              stored(done);
            }}
          />
        )}
        <p className="quiet" role="status">
          {sheet.change > 0 && say(kept === "kept" ? entryWords.kept : entryWords.keptHere)}
        </p>
      </div>
      <RowList rows={rows} sheet={sheet} goTo={(at) => change({ at })} />
    </div>
  );
}
