import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../", import.meta.url));

/** Where the pages are kept; a test holds them to what the code says. */
export const pageFile = fileURLToPath(new URL("../../../docs/statistics/functions.md", import.meta.url));

/** A function of a room's front door, and the comment that stands above it. */
type Told = { room: string; name: string; file: string; comment: string };

/**
 * What each public function of scoring and estimate says, its formula, its source and when it must not be used: the comment
 * in its own file, as a page to read. There is no second text to keep true.
 */
export function functionPages(): string {
  const told = ["scoring", "estimate"].flatMap(toldIn);
  return [
    "# Every function, one by one",
    "",
    "What a number says, its formula, its source and when it must not be used. These are the comments of the functions themselves;",
    "`node packages/testing/pages/write.ts` writes this page, and a test fails where it is behind.",
    "",
    told.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(" · "),
    ...told.flatMap(({ room, name, file, comment }) => [
      "",
      `## ${name}`,
      "",
      `\`@kith/${room}\`, \`${file}\``,
      "",
      comment,
    ]),
    "",
  ].join("\n");
}

function toldIn(room: string): Told[] {
  const source = join(packages, room, "src");
  const door = readFileSync(join(source, "index.ts"), "utf8");
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(source, file), "utf8").matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)/g)]
        .map(([, comment = "", name = ""]) => ({
          room,
          name,
          file: file.replaceAll("\\", "/"),
          comment: inParagraphs(comment),
        }))
        .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(door)),
    );
}

/** A comment without its stars; a line that opens with a label begins a paragraph. */
function inParagraphs(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^ ?\*? ?/, "").trim())
    .join("\n")
    .trim()
    .replace(/\n(?=(?:Formula|Sources?|Units|Range|Not for|Refuses|Null|At ten|Method)\b)/g, "\n\n");
}
