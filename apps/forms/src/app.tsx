import type { Words } from "@kith/instrument";
import { useCallback, useEffect, useState } from "react";
import { ClassList } from "./class-list/class-list.tsx";
import { useDevice } from "./device.tsx";
import type { KeptLink } from "./keep/kept.ts";
import { keptLink } from "./keep/links.ts";
import { linkOfWindow, markWindow, takeSecretFromAddress } from "./link/address.ts";
import { openLink } from "./link/open-link.ts";
import { CodeScreen } from "./screens/code.tsx";
import { Message } from "./screens/message.tsx";
import { useSending } from "./send/use-sending.ts";
import { loadQuestions } from "./sitting/load-questions.ts";
import { SittingView } from "./sitting/sitting-view.tsx";

type Showing =
  | { kind: "opening" }
  | { kind: "code" }
  | { kind: "link"; link: KeptLink }
  | { kind: "refused"; says: Words; secret: string }
  | { kind: "offline"; secret: string };

/** From an address or a typed code to the forms behind it. */
export function App() {
  const { say, language, suggestLanguage } = useDevice();
  const [showing, setShowing] = useState<Showing>({ kind: "opening" });
  const [offlineReady, setOfflineReady] = useState(false);
  const post = useSending();

  const show = useCallback(
    (link: KeptLink) => {
      markWindow(link.id);
      suggestLanguage(link.opened.language);
      setShowing({ kind: "link", link });
    },
    [suggestLanguage],
  );
  const open = useCallback(
    async (secret: string) => {
      setShowing({ kind: "opening" });
      const opening = await openLink(secret);
      if (opening.kind === "opened") show(opening.link);
      else setShowing(opening.kind === "refused" ? { ...opening, secret } : opening);
    },
    [show],
  );
  useEffect(() => {
    const start = async () => {
      const secret = takeSecretFromAddress();
      if (secret) return open(secret);
      const mark = linkOfWindow();
      const link = mark ? await keptLink(mark) : undefined;
      if (link) show(link);
      else setShowing({ kind: "code" });
    };
    void start();
    const arrived = () => {
      const secret = takeSecretFromAddress();
      if (secret) void open(secret);
    };
    addEventListener("hashchange", arrived);
    return () => removeEventListener("hashchange", arrived);
  }, [open, show]);
  useEffect(() => {
    void loadQuestions().then(
      () => setOfflineReady(true),
      () => undefined,
    );
  }, []);
  const toCode = () => {
    markWindow(null);
    setShowing({ kind: "code" });
  };
  const otherCode = (
    <button type="button" className="plain" onClick={toCode}>
      {say("otherCode")}
    </button>
  );

  switch (showing.kind) {
    case "opening":
      return <Message screen="opening" picture="sprout" title={say("opening")} />;
    case "code":
      return <CodeScreen open={(code) => void open(code)} carryOn={show} />;
    case "refused":
      return (
        <Message screen="refused" picture="stone" title={say("refusedTitle")} buttons={otherCode}>
          <p className="note">{showing.says[language]}</p>
          <p>{say("refusedHelp")}</p>
        </Message>
      );
    case "offline":
      return (
        <Message
          screen="offline"
          picture="stone"
          title={say("offlineTitle")}
          buttons={
            <>
              {otherCode}
              <button type="button" className="main" onClick={() => void open(showing.secret)}>
                {say("tryAgain")}
              </button>
            </>
          }
        >
          <p>{say("offlineHelp")}</p>
        </Message>
      );
    case "link": {
      const { link } = showing;
      if (link.opened.kind === "class-list") return <ClassList link={link} post={post} offlineReady={offlineReady} />;
      return (
        <SittingView
          key={link.id}
          link={link}
          child={link.opened.forms[0]?.child ?? ""}
          post={post}
          offlineReady={offlineReady}
          {...(link.opened.kind === "child" && { ended: toCode })}
        />
      );
    }
  }
}
