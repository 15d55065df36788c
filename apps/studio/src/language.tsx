import type { Language, Words } from "@kith/instrument";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { readKept, writeKept } from "./frame/kept.ts";
import { fill } from "./words/fill.ts";

const kept = "kith-studio-language";

type Chosen = { language: Language; choose: (language: Language) => void };
const Chosen = createContext<Chosen>({ language: "zh-CN", choose: () => {} });

/** Speaks one language to everything inside it, Chinese until the reader chooses, and remembers the choice. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language) => {
    writeKept(kept, next);
    setLanguage(next);
  };
  return (
    <Chosen value={{ language, choose }}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </Chosen>
  );
}

/** The language now spoken, and how to choose another. */
export function useLanguage(): Chosen {
  return useContext(Chosen);
}

/** Says words in the reader's language. */
export function useSay(): (words: Words, given?: Record<string, string | number>) => string {
  const { language } = useLanguage();
  return (words, given) => fill(words, language, given);
}

function remembered(): Language {
  return readKept(kept) === "en" ? "en" : "zh-CN";
}
