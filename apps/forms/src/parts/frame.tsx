import { type ReactNode, useEffect, useRef } from "react";
import { useDevice } from "../device.tsx";

/** What is around every screen: language and text size above, the screen's own words, and its buttons within thumb's reach. */
export function Frame(props: {
  screen: string;
  above?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
  step?: string;
}) {
  const { language, setLanguage, elder, setElder, say } = useDevice();
  const main = useRef<HTMLElement>(null);
  const seen = `${props.screen}/${props.step ?? ""}`;
  const before = useRef(seen);
  useEffect(() => {
    // A new screen is read from its heading on; the first one is left to the browser.
    if (before.current === seen) return;
    before.current = seen;
    scrollTo({ top: 0 });
    main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [seen]);
  return (
    <div className="frame" data-screen={props.screen}>
      <header className="top">
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
      {props.below ? <footer className="below">{props.below}</footer> : null}
    </div>
  );
}
