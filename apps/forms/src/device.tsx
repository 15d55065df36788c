import type { Language } from "@kith/instrument";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Settings } from "./keep/kept.ts";
import { keepSettings } from "./keep/settings.ts";
import { type Say, sayIn } from "./say.ts";

type Device = {
  language: Language;
  setLanguage: (language: Language) => void;
  elder: boolean;
  setElder: (elder: boolean) => void;
  /** Each amount is asked in two steps: whether it happened at all, then how often. */
  twoSteps: boolean;
  setTwoSteps: (twoSteps: boolean) => void;
  /** The recorded voice that is heard, where there are several. */
  voice: string | undefined;
  setVoice: (voice: string) => void;
  say: Say;
  /** A link may ask for a language; what the person chose on this device goes before it. */
  suggestLanguage: (language: Language) => void;
};

const DeviceContext = createContext<Device | null>(null);

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new TypeError("useDevice requires a DeviceProvider around it");
  return device;
}

/** The language and the size of the text, kept for the next time this device is used. */
export function DeviceProvider(props: { settings: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(props.settings);
  const [suggested, setSuggested] = useState<Language>("zh-CN");
  const language = settings.language ?? suggested;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.size = settings.elder ? "elder" : "usual";
    document.title = sayIn(language)("title");
  }, [language, settings.elder]);
  const device = useMemo<Device>(() => {
    const keep = (changed: Settings) => {
      setSettings(changed);
      void keepSettings(changed).catch(() => undefined);
    };
    return {
      language,
      setLanguage: (chosen) => keep({ ...settings, language: chosen }),
      elder: settings.elder,
      setElder: (elder) => keep({ ...settings, elder }),
      twoSteps: settings.twoSteps ?? false,
      setTwoSteps: (twoSteps) => keep({ ...settings, twoSteps }),
      voice: settings.voice,
      setVoice: (voice) => keep({ ...settings, voice }),
      say: sayIn(language),
      suggestLanguage: setSuggested,
    };
  }, [language, settings]);
  return <DeviceContext value={device}>{props.children}</DeviceContext>;
}
