import { type ReactNode, useContext, useLayoutEffect, useRef } from "react";
import { useDevice } from "../device.tsx";
import { useBackKey } from "../link/back-key.ts";
import { About } from "./about.tsx";
import { AloudButton } from "./aloud-button.tsx";

/** The screen that was there before, whichever part of the app drew it. */
let lastSeen: string | null = null;

/** What is around every screen: language and text size above, the screen's own words, and its buttons within thumb's reach. */
export function Frame(props: {
  screen: string;
  above?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
  /** It can be read aloud, as everything is that a caregiver or a child comes to. */
  aloud?: boolean;
  /** Two buttons of the same size, where neither answer should weigh more. */
  even?: boolean;
  step?: string;
  /** What the phone's Back key does here; without it, Back leaves. */
  back?: (() => void) | undefined;
}) {
  const { language, setLanguage, elder, setElder, say } = useDevice();
  const about = useContext(About);
  useBackKey(props.back);
  const main = useRef<HTMLElement>(null);
  const seen = `${props.screen}/${props.step ?? ""}`;
  useLayoutEffect(() => {
    if (lastSeen === seen) return;
    const first = lastSeen === null;
    lastSeen = seen;
    // A new screen is read from its heading on; the very first one is left to the browser.
    if (first) return;
    scrollTo({ top: 0 });
    // Before the screen is seen: a quick key must not lose the place it came to.
    focusHeading(main.current);
    // SurveyJS draws a question's heading anew a moment later, and the focus goes with the old one.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusHeading(main.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [seen]);
  return (
    <div className="frame" data-screen={props.screen}>
      <header className="top">
        {about === "" ? null : <p className="about">{about}</p>}
        {props.aloud ? <AloudButton key={`${seen}/${language}`} /> : null}
        <button type="button" className="quiet" aria-pressed={elder} onClick={() => setElder(!elder)}>
          {say("large")}
        </button>
        <button
          type="button"
          className="quiet"
          lang={language === "zh-CN" ? "en" : "zh-CN"}
          onClick={() => setLanguage(language === "zh-CN" ? "en" : "zh-CN")}
        >
          {say("otherLanguage")}
        </button>
      </header>
      {props.above}
      <main ref={main}>{props.children}</main>
      {props.below ? <footer className={props.even ? "below even" : "below"}>{props.below}</footer> : null}
    </div>
  );
}

function focusHeading(within: HTMLElement | null): void {
  const heading = within?.querySelector<HTMLElement>("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
