import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { frameWords } from "../words/frame.ts";
import { LanguageSwitch } from "./language-switch.tsx";

/** What is around every screen: the name, the language switch, and the way out. */
export function Frame({ name, signOut, children }: { name?: string; signOut?: () => void; children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <header className="top">
        <a className="brand" href="#/">
          <img src="/studio/mark.svg" alt="" width="28" height="28" />
          <span>Kith</span> <span className="brand-place">{say(frameWords.studio)}</span>
        </a>
        {signOut && (
          <a className="top-link" href="#/instruments">
            {say(frameWords.instruments)}
          </a>
        )}
        <div className="top-right">
          {name && <span className="who">{name}</span>}
          <LanguageSwitch />
          {signOut && (
            <Button className="button plain" onPress={signOut}>
              {say(frameWords.signOut)}
            </Button>
          )}
        </div>
      </header>
      <main>{children}</main>
    </>
  );
}
