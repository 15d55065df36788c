import type { Wave, Words } from "@kith/instrument";
import type { TextKind, TextLook } from "@kith/server/api";
import { useEffect, useState } from "react";
import { lookAtText } from "../api/texts.ts";

const pause = 300;

/** What the server says to a text, a moment after the last key; null until it has said so. */
export function useTextLook(
  programme: string,
  { kind, wave, words }: { kind: TextKind; wave: Wave | null; words: Words },
): TextLook | null {
  const [look, setLook] = useState<TextLook | null>(null);
  useEffect(() => {
    let isOld = false;
    setLook(null);
    const timer = setTimeout(async () => {
      const asked = await lookAtText(programme, { kind, wave, words });
      if (!isOld) setLook(asked.kind === "answered" ? asked.value : null);
    }, pause);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [programme, kind, wave, words]);
  return look;
}
