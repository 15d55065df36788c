import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";

/**
 * A fontconfig file that names one font, Noto Sans SC, for every kind of letter. Without a font all text is
 * zero wide, and every test of layout and contrast passes on blank pages.
 */
export async function fontsFile(): Promise<string> {
  const font = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"));
  await mkdir(cacheFolder, { recursive: true });
  const file = join(cacheFolder, "fonts.conf");
  const own = `${file}-${randomUUID()}`;
  await writeFile(own, fontsConf([join(font, "400Regular"), join(font, "700Bold")]));
  await rename(own, file);
  return file;
}

function fontsConf(folders: string[]): string {
  const families = ["sans-serif", "serif", "monospace", "system-ui"];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...folders.map((folder) => `<dir>${escaped(folder)}</dir>`),
    `<cachedir>${escaped(join(cacheFolder, "fontconfig"))}</cachedir>`,
    ...families.map(
      (family) => `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
    ),
    "</fontconfig>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
