import type { Page } from "../browser/index.ts";

/** One line of a published table, as a reader sees it. */
export type Line =
  | { scale: string; informant: string; kind: "shown"; before: string; after: string; change: string }
  | { scale: string; informant: string; kind: "withheld"; says: string };

/** Every line of a report's tables, read from the page in the browser. */
export async function publishedLines(page: Page, address: string): Promise<Line[]> {
  const answer = await page.goto(address);
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`);
  return page.locator(".report tr[data-informant], .report tr[data-withheld]").evaluateAll((rows) =>
    rows.map((row) => {
      const scale =
        row
          .closest("table")
          ?.getAttribute("aria-labelledby")
          ?.replace(/-t0-t1$/, "") ?? "";
      const informant = row.getAttribute("data-informant") ?? "";
      const cells = [...row.querySelectorAll("td")];
      const [before = "", after = "", change = ""] = cells.map((cell) => {
        const margin = cell.querySelector("small")?.textContent ?? "";
        return (cell.textContent ?? "").replace(margin, "").trim();
      });
      if (row.hasAttribute("data-withheld")) return { scale, informant, kind: "withheld" as const, says: before };
      return { scale, informant, kind: "shown" as const, before, after, change };
    }),
  );
}
