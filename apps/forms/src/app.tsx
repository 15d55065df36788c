import { ClassList } from "./class-list/class-list.tsx";
import { useDevice } from "./device.tsx";
import type { KeptLink } from "./keep/kept.ts";
import { forgetLink } from "./keep/links.ts";
import { KioskView } from "./kiosk/kiosk-view.tsx";
import { helpAfter, isNoTrouble, titleOf } from "./link/refusal-phrases.ts";
import { useOpening } from "./link/use-opening.ts";
import { CodeScreen } from "./screens/code.tsx";
import { Message } from "./screens/message.tsx";
import { type Post, useSending } from "./send/use-sending.ts";
import { SessionView } from "./session/session-view.tsx";
import { type QuestionsPart, useQuestionsPart } from "./sitting/load-questions.ts";
import { SittingView } from "./sitting/sitting-view.tsx";

/** From an address or a typed code to the forms behind it. */
export function App() {
  const { say, language } = useDevice();
  const { showing, open, openCode, show, anew, toCode } = useOpening();
  const part = useQuestionsPart();
  const post = useSending();
  const otherCode = (
    <button type="button" className="plain" onClick={toCode}>
      {say("otherCode")}
    </button>
  );
  switch (showing.kind) {
    case "opening":
      return <Message screen="opening" picture="sprout" title={say("opening")} />;
    case "code":
      return (
        <CodeScreen
          unsent={post.sendings.length}
          typed={showing.typed}
          says={showing.says?.[language] ?? null}
          open={(code) => void openCode(code)}
          carryOn={show}
          loaded={() => void post.now()}
        />
      );
    case "refused":
      return (
        <Message
          screen="refused"
          picture={isNoTrouble(showing.why) ? "sprout" : "stone"}
          title={say(titleOf(showing.why))}
          buttons={otherCode}
        >
          <p className="note">{showing.says?.[language] ?? say("linkCut")}</p>
          <p>{say(helpAfter(showing.why))}</p>
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
    case "link":
      return <Forms link={showing.link} post={post} part={part} anew={anew} relink={show} toCode={toCode} />;
  }
}

function Forms(props: {
  link: KeptLink;
  post: Post;
  part: QuestionsPart;
  anew: (child: string) => Promise<void>;
  relink: (link: KeptLink) => void;
  toCode: () => void;
}) {
  const { link, toCode, ...shared } = props;
  if (link.opened.kind === "class-list") return <ClassList link={link} {...shared} />;
  if (link.opened.kind === "kiosk") {
    return <KioskView key={link.id} link={link} ended={() => void forgetLink(link.id).then(toCode)} {...shared} />;
  }
  if (link.opened.kind === "session-record") return <SessionView link={link} post={props.post} />;
  // On a shared tablet nothing of this child is left for the next one.
  const handedBack = () => void forgetLink(link.id).then(toCode);
  return (
    <SittingView
      key={link.id}
      link={link}
      child={link.opened.forms[0]?.child ?? ""}
      {...shared}
      {...(link.opened.kind === "child" && { ended: handedBack })}
    />
  );
}
