export type Look = "phone-zh" | "phone-en-dark" | "desk-zh-dark" | "desk-en";

/** What is kept in the documentation; the fourth look is only looked at. */
export const kept: readonly Look[] = ["phone-zh", "phone-en-dark", "desk-zh-dark"];

const heads: Record<Look, string> = {
  "phone-zh": "Phone",
  "phone-en-dark": "In English, dark",
  "desk-zh-dark": "At a desk, dark",
  "desk-en": "At a desk, in English",
};

/** The page of pictures: a part for each errand, with its screens in the order in which one comes to them. */
export function galleryPage(places: readonly { part: string; screen: string }[]): string {
  const parts = [...Map.groupBy(places, ({ part }) => part)].map(([part, own]) => {
    const screens = own.map(({ screen }) => screen);
    const rows = screens.map(
      (screen) => `| ${[words(screen), ...kept.map((look) => picture(screen, look))].join(" | ")} |`,
    );
    const head = `| ${["Screen", ...kept.map((look) => heads[look])].join(" | ")} |`;
    return `## ${part}\n\n${[head, `|${"---|".repeat(kept.length + 1)}`, ...rows].join("\n")}`;
  });
  return `# Every screen of the studio in pictures

All people and answers are invented. On a phone of 360 × 740 in Chinese by day and in English by night, at a desk of
1280 × 800 in Chinese by night. Take them again with \`npm run pictures:studio\`; it also goes through every screen at a desk in
English, and stops where axe finds something or a screen runs out to the side.

${parts.join("\n\n")}
`;
}

function picture(screen: string, look: Look): string {
  const width = look.startsWith("desk") ? 480 : 200;
  return `<img src="pictures/studio/${fileOf(screen, look)}" width="${width}" alt="${words(screen)}">`;
}

/** The name of a picture. */
export function fileOf(screen: string, look: Look): string {
  return `${screen.replaceAll("'", "")}-${look}.webp`;
}

function words(screen: string): string {
  return screen.replaceAll("-", " ");
}
