import type { Language } from "@kith/instrument";
import { keepVoices } from "./keep-voices.ts";
import { addressOf, type Pack, packs } from "./packs.ts";
import { voiceFor } from "./voice.ts";

/** What is read, piece by piece: its words, and the name under which a recording of it would lie. */
export type Piece = { words: string; key: string };

let reading = 0;
let playing: HTMLAudioElement | null = null;

/**
 * Reads pieces one after the other, each from a recording where there is one, else by the device's own voice. False says that
 * this device has neither for this language, and the page must say so.
 */
export async function readAloud(pieces: readonly Piece[], language: Language, voiceName?: string): Promise<boolean> {
  hush();
  reading += 1;
  const turn = reading;
  const here = await packsOf(language);
  const pack = here.find((one) => one.name === voiceName) ?? here[0];
  const instrument = pieces[0]?.key.split("/")[0];
  // A device that has no room for them plays them while it has a network.
  if (pack && instrument) keepVoices(pack, instrument).catch(() => undefined);
  let voice: Promise<SpeechSynthesisVoice | null> | undefined;
  let read = false;
  for (const piece of pieces) {
    if (turn !== reading) return true;
    const address = addressOf(pack, piece.key);
    if (address && (await play(address))) {
      read = true;
      continue;
    }
    voice ??= voiceFor(language);
    const own = await voice;
    if (own && turn === reading && (await speak(piece.words, own))) read = true;
  }
  return read;
}

/** The names of the recorded voices there are in a language, such as dialects. */
export async function recordedVoices(language: Language): Promise<string[]> {
  return (await packsOf(language)).map((one) => one.name);
}

async function packsOf(language: Language): Promise<Pack[]> {
  return (await packs()).filter((one) => one.language === language);
}

/** Stops at once: nobody should hear a question that is no longer on the screen. */
export function hush(): void {
  reading += 1;
  playing?.pause();
  playing = null;
  if ("speechSynthesis" in globalThis) speechSynthesis.cancel();
}

function play(address: string): Promise<boolean> {
  return new Promise((done) => {
    const audio = new Audio(address);
    playing = audio;
    audio.addEventListener("ended", () => done(true));
    audio.addEventListener("pause", () => done(true));
    audio.addEventListener("error", () => done(false));
    audio.play().catch(() => done(false));
  });
}

function speak(words: string, voice: SpeechSynthesisVoice): Promise<boolean> {
  return new Promise((done) => {
    const said = new SpeechSynthesisUtterance(words);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    said.addEventListener("end", () => done(true));
    said.addEventListener("error", () => done(false));
    speechSynthesis.speak(said);
  });
}
