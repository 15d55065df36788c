import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A fontconfig file in this folder that names one font with Chinese letters. A server often has none, and would print
 * empty sheets.
 */
export async function fontsFile(folder: string): Promise<string> {
  const fonts = dirname(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-sc/package.json")));
  const file = join(folder, "fonts.conf");
  const families = ["sans-serif", "serif", "monospace", "system-ui"];
  await writeFile(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      "<fontconfig>",
      ...["400Regular", "700Bold"].map((weight) => `<dir>${escaped(join(fonts, weight))}</dir>`),
      `<cachedir>${escaped(join(folder, "fontconfig"))}</cachedir>`,
      ...families.map(
        (name) => `<alias><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
      ),
      "</fontconfig>",
    ].join("\n"),
  );
  return file;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
