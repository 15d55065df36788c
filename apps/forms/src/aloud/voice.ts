import type { Language } from "@kith/instrument";

const patience = 1_500;

/** A voice of this device for a language, or null where it has none. Some browsers name their voices only a moment later. */
export async function voiceFor(language: Language): Promise<SpeechSynthesisVoice | null> {
  if (!("speechSynthesis" in globalThis)) return null;
  const here = among(speechSynthesis.getVoices(), language);
  if (here) return here;
  await new Promise<void>((done) => {
    speechSynthesis.addEventListener("voiceschanged", () => done(), { once: true });
    setTimeout(done, patience);
  });
  return among(speechSynthesis.getVoices(), language);
}

/** One on the device itself goes before one that would ask a server. */
function among(voices: readonly SpeechSynthesisVoice[], language: Language): SpeechSynthesisVoice | null {
  const start = language === "zh-CN" ? /^(zh|cmn)([-_](CN|Hans|SG))?/i : /^en/i;
  return voices.find((voice) => start.test(voice.lang) && voice.localService) ?? null;
}
