import { useCallback, useEffect, useState } from "react";
import { asksForRater } from "../class-list/asks-for-rater.ts";
import { SameRater } from "../class-list/same-rater.tsx";
import { useDevice } from "../device.tsx";
import { factsOf } from "../keep/facts.ts";
import type { KeptLink, Sending, Sitting } from "../keep/kept.ts";
import { changeSitting, openSitting, sittingKey } from "../keep/sittings.ts";
import { Assisted } from "../screens/assisted.tsx";
import { Interview } from "../screens/interview.tsx";
import { Message } from "../screens/message.tsx";
import { NotKept } from "../screens/not-kept.tsx";
import { Practice } from "../screens/practice.tsx";
import { Welcome } from "../screens/welcome.tsx";
import { carryElsewhere } from "../send/carry-elsewhere.ts";
import { finishSitting, sendingsOf } from "../send/finish-sitting.ts";
import { surveyAnswers } from "../send/survey-answers.ts";
import type { Post } from "../send/use-sending.ts";
import { loadAgain } from "./load-again.ts";
import type { QuestionsPart } from "./load-questions.ts";
import { OnlyHere } from "./only-here.tsx";
import { type NextChild, SittingEnd } from "./sitting-end.tsx";
import { minutesFor } from "./steps.ts";

/** One person's way through the forms about one child, from the first words to the receipt. */
export function SittingView(props: {
  link: KeptLink;
  child: string;
  post: Post;
  part: QuestionsPart;
  /** Asks the server for the form once more and begins it from the start. */
  anew: (child: string) => Promise<void>;
  relink: (link: KeptLink) => void;
  leave?: () => void;
  ended?: () => void;
  /** The child after this one, for a teacher with more to fill in. */
  next?: NextChild | undefined;
  /** This person has read and agreed to the first words already, at another child of the same link. */
  agreed?: boolean;
}) {
  const { link, child, post } = props;
  const { say, language, twoSteps } = useDevice();
  const [sitting, setSitting] = useState<Sitting | null | undefined>(undefined);
  const [declined, setDeclined] = useState(false);
  const [full, setFull] = useState(false);
  const [onlyHere, setOnlyHere] = useState<Sending[] | null>(null);
  useEffect(() => {
    void openSitting(link, child).then(setSitting, () => setFull(true));
  }, [link, child]);
  const change = useCallback(
    (how: (kept: Sitting) => Sitting) => {
      void changeSitting(sittingKey(link, child), how);
    },
    [link, child],
  );
  const changeAndShow = (how: (kept: Sitting) => Sitting) => {
    void changeSitting(sittingKey(link, child), how).then(setSitting);
  };
  const sentElsewhere = useCallback(() => {
    setSitting(null);
    void post.now();
  }, [post.now]);
  const send = async (onScreen: Record<string, unknown>[], notKept: Record<string, unknown>[]) => {
    const device = matchMedia("(min-width: 40rem)").matches ? "tablet" : "phone";
    const turn = (link.order ?? []).indexOf(child) + 1;
    const order = turn > 0 ? ({ order: "by-child", turn } as const) : {};
    const way = { steps: twoSteps ? "two" : "one", ...order } as const;
    const manner = { language, device, lane: "surveyjs", answers: surveyAnswers, way } as const;
    try {
      await finishSitting(sittingKey(link, child), manner, onScreen, notKept);
    } catch {
      // The device takes no more: the page holds on to the forms and sends them itself.
      if (sitting) setOnlyHere(sendingsOf(link, sitting, manner, onScreen));
      return;
    }
    setSitting(null);
    await post.now();
  };
  if (full) return <NotKept />;
  if (onlyHere) {
    return <OnlyHere link={link} child={child} sendings={onlyHere} />;
  }

  if (sitting === undefined || !post.ready) return null;
  if (sitting === null)
    return (
      <SittingEnd
        link={link}
        child={child}
        post={post}
        ended={props.ended}
        next={props.next}
        anew={() => void props.anew(child)}
      />
    );
  const isChild = link.opened.kind === "child" || link.opened.kind === "kiosk";
  const leave = props.leave ?? (() => setDeclined(false));
  if (declined) {
    return (
      <Message
        screen="not-today"
        back={leave}
        picture="sprout"
        title={say("notTodayTitle")}
        buttons={
          <button type="button" className="plain" onClick={leave}>
            {say(!props.leave ? "backToStart" : isChild ? "kioskStaff" : "backToList")}
          </button>
        }
      >
        <p>{say(isChild ? "handBack" : "notTodayText")}</p>
      </Message>
    );
  }
  if (!sitting.agreed && !props.agreed) {
    return (
      <Welcome
        link={link}
        sitting={sitting}
        offlineReady={props.part.kind === "here"}
        agree={() => changeAndShow((kept) => ({ ...kept, agreed: true }))}
        decline={() => setDeclined(true)}
        back={props.leave}
      />
    );
  }
  const notAgreed = () => changeAndShow((kept) => ({ ...kept, agreed: false }));
  const begun = sitting.drafts.some((draft) => Object.keys(draft.data).length > 0);
  if (link.opened.kind === "caregiver" && asksForRater(link, begun)) {
    const settled = (fresh: KeptLink) =>
      void openSitting(fresh, child)
        .then(setSitting)
        .then(() => props.relink(fresh));
    return <SameRater link={link} settled={settled} />;
  }
  if (link.opened.kind === "caregiver" && sitting.assistedBy === null) {
    return <Assisted back={notAgreed} answer={(assistedBy) => changeAndShow((kept) => ({ ...kept, assistedBy }))} />;
  }
  if (sitting.assistedBy === "volunteer" && sitting.scripted !== true) {
    const forms = sitting.drafts.map((one) => factsOf(link, one.form.instrument));
    return (
      <Interview
        programme={link.opened.programme[language]}
        minutes={minutesFor(forms)}
        back={() => changeAndShow((kept) => ({ ...kept, assistedBy: null }))}
        begin={() => changeAndShow((kept) => ({ ...kept, scripted: true }))}
      />
    );
  }
  if (isChild && !sitting.practised) {
    return <Practice back={notAgreed} done={() => changeAndShow((kept) => ({ ...kept, practised: true }))} />;
  }
  if (props.part.kind === "coming") return <Message screen="opening" picture="sprout" title={say("opening")} />;
  if (props.part.kind === "missing") {
    return (
      <Message
        screen="part-missing"
        picture="stone"
        title={say("partMissingTitle")}
        buttons={
          <button type="button" className="main" onClick={loadAgain}>
            {say("tryAgain")}
          </button>
        }
      >
        <p>{say("partMissingHelp")}</p>
      </Message>
    );
  }
  const { Questions } = props.part;
  return (
    <Questions
      link={link}
      sitting={sitting}
      change={change}
      send={(onScreen, notKept) => void send(onScreen, notKept)}
      elsewhere={() => carryElsewhere(link.secret, sittingKey(link, child), child)}
      sentElsewhere={sentElsewhere}
      {...(props.leave && { leave: props.leave })}
    />
  );
}
