export type Look = "phone-zh" | "phone-en-dark" | "desk-zh";
export type Taken = { part: string; screen: string; look: Look };

const heads: Record<Look, string> = {
  "phone-zh": "Phone",
  "phone-en-dark": "In English, dark",
  "desk-zh": "At a desk",
};
const looks = Object.keys(heads) as Look[];

/** The page of pictures: a part for each errand, then the sheets as they are printed. */
export function galleryPage(taken: readonly Taken[], sheets: readonly string[]): string {
  const parts = [...new Set(taken.map(({ part }) => part))].map((part) => {
    const screens = [...new Set(taken.filter((one) => one.part === part).map(({ screen }) => screen))];
    const rows = screens.map(
      (screen) => `| ${[words(screen), ...looks.map((look) => picture(screen, look))].join(" | ")} |`,
    );
    const head = `| ${["", ...looks.map((look) => heads[look])].join(" | ")} |`;
    return `## ${part}\n\n${[head, `|${"---|".repeat(looks.length + 1)}`, ...rows].join("\n")}`;
  });
  return `# The report pages in pictures

All people, groups and numbers are invented: they are the demo's six groups and what they show together. On a phone of
360 × 740 in Chinese by day and in English by night, and at a desk of 1280 × 800. Take them again with \`npm run
pictures:reports\`.

${parts.join("\n\n")}

## On paper and in a chat

A report on A4, and the card that chat programs show for its link.

${sheets.map((file) => `<img src="pictures/reports/${file}" width="360" alt="${words(file.replace(/\.\w+$/, ""))}">`).join("\n")}
`;
}

function picture(screen: string, look: Look): string {
  return `<img src="pictures/reports/${fileOf(screen, look)}" width="${look === "desk-zh" ? 480 : 200}" alt="${words(screen)}">`;
}

/** The name of a picture. */
export function fileOf(screen: string, look: Look): string {
  return `${screen}-${look}.webp`;
}

function words(screen: string): string {
  return screen.replaceAll("-", " ");
}
