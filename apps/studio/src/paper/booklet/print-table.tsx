import { type ReactNode, useCallback, useState } from "react";
import { Button } from "react-aria-components";
import { Choice } from "../../frame/fields.tsx";
import { useSay } from "../../language.tsx";
import { printWords } from "../../words/paper.ts";
import type { Printed } from "./blocks.ts";
import { useFit } from "./fit.ts";
import { Sheets } from "./sheets.tsx";

const sizes = ["usual", "large"] as const;

/** Booklets as they will come out of the printer, what may be chosen about them, and the button that prints. */
export function PrintTable({ booklets, above, print }: { booklets: Printed[]; above: ReactNode; print: () => void }) {
  const say = useSay();
  const [size, setSize] = useState<(typeof sizes)[number]>("usual");
  const [pages, setPages] = useState<Record<string, number>>({});
  const { place, fit } = useFit();
  const all = booklets.reduce((sum, booklet) => sum + (pages[nameOf(booklet)] ?? 0), 0);
  return (
    <>
      <div className="print-choices no-print">
        {above}
        <Choice
          label={say(printWords.size)}
          value={size}
          options={sizes.map((id) => ({ id, text: say(printWords[id]) }))}
          change={setSize}
        />
        <Button className="button main" isDisabled={booklets.length === 0} onPress={print}>
          {say(printWords.print)}
        </Button>
        <span className="quiet">{say(printWords.count, { booklets: booklets.length, pages: all })}</span>
      </div>
      <div ref={place} className="sheets" style={{ "--fit": fit } as React.CSSProperties}>
        {booklets.map((booklet) => (
          <Counted
            key={`${nameOf(booklet)} ${booklet.language} ${size}`}
            booklet={booklet}
            isLarge={size === "large"}
            set={setPages}
          />
        ))}
      </div>
    </>
  );
}

type Set = (change: (before: Record<string, number>) => Record<string, number>) => void;

function Counted({ booklet, isLarge, set }: { booklet: Printed; isLarge: boolean; set: Set }) {
  const name = nameOf(booklet);
  const counted = useCallback((pages: number) => set((before) => ({ ...before, [name]: pages })), [name, set]);
  return <Sheets printed={booklet} isLarge={isLarge} counted={counted} />;
}

function nameOf({ code, instruments, language }: Printed): string {
  return code ?? `${instruments[0]?.id ?? ""} ${language}`;
}
