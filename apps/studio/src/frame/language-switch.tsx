import { type Language, languages } from "@kith/instrument";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useLanguage, useSay } from "../language.tsx";
import { frameWords } from "../words/frame.ts";

/** Each language under its own name, so that a reader of the other one finds it. */
const ownName: Record<Language, string> = { "zh-CN": "中文", en: "English" };

/** Chooses the language of every screen. */
export function LanguageSwitch() {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={say(frameWords.language)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        const next = languages.find((each) => keys.has(each));
        if (next) choose(next);
      }}
    >
      {languages.map((each) => (
        <ToggleButton key={each} id={each} className="switch-side" lang={each}>
          {ownName[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
