import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { fill } from "../../words/fill.ts";
import { sheetWords } from "../../words/paper.ts";
import { BlockView } from "./block-view.tsx";
import { type Block, blocksOf, type Printed } from "./blocks.ts";
import { packPages } from "./pack.ts";

type Given = { printed: Printed; isLarge: boolean; counted: (pages: number) => void };

/**
 * One booklet on sheets of A4. Its pieces are measured where they are laid out and put on pages that none of them crosses, so
 * that each page can say which it is, of how many, whose, and in which version.
 */
export function Sheets({ printed, isLarge, counted }: Given) {
  const blocks = useMemo(() => blocksOf(printed), [printed]);
  const measured = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<Block[][]>([]);
  useLayoutEffect(() => {
    const place = measured.current;
    if (!place) return;
    const room = place.querySelector(".sheet-room")?.getBoundingClientRect().height ?? 0;
    const heights = [...place.querySelectorAll(":scope > [data-block]")].map(
      (each) => each.getBoundingClientRect().height,
    );
    const pieces = blocks.map((block, at) => ({ block, keepsWithNext: block.keepsWithNext, height: heights[at] ?? 0 }));
    const packed = packPages(pieces, room).map((page) => page.map(({ block }) => block));
    setPages(packed);
    counted(packed.length);
  }, [blocks, counted]);
  const { language } = printed;
  return (
    <div className={isLarge ? "booklet large" : "booklet"} lang={language}>
      <div className="sheet-measure" ref={measured} aria-hidden="true">
        {blocks.map((block) => (
          <div key={block.id} data-block>
            <BlockView block={block} printed={printed} />
          </div>
        ))}
        <div className="sheet-room" />
      </div>
      {pages.map((page, at) => (
        <article key={page[0]?.id} className="sheet-page">
          <div className="sheet-body">
            {page.map((block) => (
              <div key={block.id} data-block>
                <BlockView block={block} printed={printed} />
              </div>
            ))}
          </div>
          <footer className="sheet-foot">
            <span>{printed.child && `${fill(sheetWords.child, language)} ${printed.child}`}</span>
            <span>
              {printed.code && fill(sheetWords.booklet, language)} <span lang="en">{printed.code}</span>
            </span>
            <span lang="en">{versionsOn(page)}</span>
            <span>{fill(sheetWords.page, language, { page: at + 1, pages: pages.length })}</span>
          </footer>
        </article>
      ))}
    </div>
  );
}

/** Which questions, in which version, stand on a page. */
function versionsOn(page: Block[]): string {
  const names = page.flatMap(({ instrument }) => (instrument ? [`${instrument.id} ${instrument.version}`] : []));
  return [...new Set(names)].join(" · ");
}
