export type Taken = { journey: string; screen: string; look: "zh" | "en-dark" | "desk" };

/** The page of pictures: a part for each way through the forms, with its screens in the order in which one comes to them. */
export function galleryPage(taken: readonly Taken[]): string {
  const parts = [...new Set(taken.map((one) => one.journey))].map((journey) => {
    const here = taken.filter((one) => one.journey === journey);
    return `## ${journey.charAt(0).toUpperCase()}${journey.slice(1)}\n\n${screensOf(here)}`;
  });
  return `# Every screen of the forms in pictures

All people and answers are invented. On a phone of 360 × 740, in Chinese by day and in English by night; the ways that are
also gone at a desk or on a tablet, at 1280 × 800 too. Take them again with \`npm run pictures:forms\`.

${parts.join("\n\n")}
`;
}

function screensOf(taken: readonly Taken[]): string {
  const screens = [...new Set(taken.map((one) => one.screen))];
  const looks = (["zh", "en-dark", "desk"] as const).filter((look) => taken.some((one) => one.look === look));
  const heads = looks.map((look) => ({ zh: "In Chinese", "en-dark": "In English, dark", desk: "At a desk" })[look]);
  const rows = screens.map((screen) => {
    const cells = looks.map((look) =>
      taken.some((one) => one.screen === screen && one.look === look)
        ? `<img src="pictures/forms/${screen}-${look}.webp" width="${look === "desk" ? 480 : 200}" alt="${words(screen)}">`
        : "",
    );
    return `| ${[words(screen), ...cells].join(" | ")} |`;
  });
  return [`| ${["Screen", ...heads].join(" | ")} |`, `|${"---|".repeat(heads.length + 1)}`, ...rows].join("\n");
}

function words(screen: string): string {
  return screen.replaceAll("-", " ");
}
