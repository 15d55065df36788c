import { readPdf } from "../pdf/read-pdf.ts";
import { noDay } from "../pdf/without-traces.ts";
import type { Leak, Spot } from "./leak.ts";
import { piecesOf } from "./markup.ts";
import { leaksInText, numbersSaid } from "./numbers.ts";

/**
 * The leaks of a PDF: it may say no number that its page, searched by itself, does not print, tell nothing of itself but
 * its title and its program, lead nowhere but to the site, and carry no other file.
 */
export async function leaksInPdf(
  bytes: Uint8Array,
  page: string,
  stands: readonly string[],
  spot: Spot,
): Promise<Leak[]> {
  const { file } = spot;
  const said = await readPdf(bytes);
  if (said === null) return [{ file, what: "something", place: "the whole file", why: "it cannot be read" }];
  const onPage = textOf(page);
  const allowed = { ...spot.allowed, numbers: new Set(numbersSaid(onPage)) };
  const words = said.words.flatMap((text) => leaksInText(text, "its text", { file, allowed }));
  const about = said.about
    .filter(([name, value]) => !isOrdinary(name, value, onPage))
    .map(([name, value]) => ({ file, what: value, place: `its ${name}`, why: "a PDF tells nothing more of itself" }));
  const links = said.links
    .filter((link) => !stands.some((place) => place.startsWith("http") && link.startsWith(place)))
    .map((link) => ({ file, what: link, place: "a link", why: "it leads out of the site" }));
  const attached = said.attached.map((name) => ({ file, what: name, place: "what hangs on it", why: "nothing may" }));
  return [...words, ...about, ...links, ...attached];
}

/** What Chromium writes of every PDF alike. */
function isOrdinary(name: string, value: string, onPage: string): boolean {
  if (name === "Title") return onPage.includes(value);
  if (name === "CreationDate" || name === "ModDate") return value === noDay;
  return (
    { Creator: /^Chromium$/, Producer: /^Skia\/PDF m\d+$/, PDFFormatVersion: /^1\.\d$/, Language: /^[\w-]+$/ }[
      name
    ]?.test(value) ?? false
  );
}

/** All that a page prints, the axes of its drawings too. */
function textOf(page: string): string {
  return piecesOf(page)
    .flatMap((piece) => {
      if (piece.kind === "text") return [piece.text];
      return piece.kind === "drawing" ? [piece.text.replaceAll(/<[^>]*>/g, " ")] : [];
    })
    .join(" ");
}
