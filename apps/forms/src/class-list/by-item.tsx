import { fromSurvey, toSurvey } from "@kith/form";
import type { Instrument } from "@kith/instrument";
import { useEffect, useMemo, useState } from "react";
import { useDevice } from "../device.tsx";
import { keepAnswer } from "../keep/keep-answer.ts";
import type { KeptLink, Sitting } from "../keep/kept.ts";
import { openSitting } from "../keep/sittings.ts";
import { AnswerRow } from "../parts/answer-row.tsx";
import { Frame } from "../parts/frame.tsx";
import { Message } from "../screens/message.tsx";
import { NotKept } from "../screens/not-kept.tsx";
import { finishSitting } from "../send/finish-sitting.ts";
import { surveyAnswers } from "../send/survey-answers.ts";
import { useTapped } from "../sitting/use-tapped.ts";
import { isHalo, isStraightLine } from "./sameness.ts";

type Answers = Record<string, Record<string, unknown>>;

/**
 * One question across all children, then the next: a child on each screen of a phone, the whole class on a wide one. Every
 * answer goes to its own child's form and is on this device's disk right after the tap.
 */
export function ByItem(props: {
  link: KeptLink;
  pupils: readonly string[];
  instrument: Instrument;
  about: (child: string) => string;
  leave: () => void;
  sent: () => void;
}) {
  const { link, pupils, instrument } = props;
  const { say, language } = useDevice();
  const [sittings, setSittings] = useState<Sitting[] | null>(null);
  const [full, setFull] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState(0);
  const wide = matchMedia("(min-width: 62rem)").matches;
  useEffect(() => {
    Promise.all(pupils.map((child) => openSitting(link, child))).then(
      (opened) => {
        const here = opened.flatMap((one) => one ?? []);
        setSittings(here);
        setAnswers(Object.fromEntries(here.map((one) => [one.child, one.drafts[0]?.data ?? {}])));
      },
      () => setFull(true),
    );
  }, [link, pupils]);
  const questions = useMemo(() => toSurvey(instrument, language).pages, [instrument, language]);
  const screens = useMemo(() => {
    const here = (sittings ?? []).map((one) => one.child);
    return questions.flatMap((page) => (wide ? [{ page, who: here }] : here.map((child) => ({ page, who: [child] }))));
  }, [questions, sittings, wide]);
  const goOn = () => setAt((now) => now + 1);
  const screen = screens[at];
  const tapped = useTapped(screen && !wide ? String(at) : "", goOn);
  if (full) return <NotKept />;
  if (sittings === null) return null;
  const choose = (child: string, question: string, value: unknown) => {
    setAnswers((before) => ({ ...before, [child]: { ...before[child], [question]: value } }));
    const sitting = sittings.find((one) => one.child === child);
    if (sitting) void keepAnswer(sitting.key, 0, question, value).catch(() => setFull(true));
  };
  const back = at > 0 ? () => setAt(at - 1) : props.leave;
  if (!screen) {
    const scored = sittings.map((one) => Object.values(fromSurvey(instrument, answers[one.child] ?? {}).answers));
    const send = async () => {
      const device = matchMedia("(min-width: 40rem)").matches ? ("tablet" as const) : ("phone" as const);
      for (const { key, child } of sittings) {
        const way = { steps: "one", order: "by-item", turn: (link.order ?? []).indexOf(child) + 1 || 1 } as const;
        await finishSitting(key, { language, device, lane: "surveyjs", answers: surveyAnswers, way }, [
          answers[child] ?? {},
        ]);
      }
      props.sent();
    };
    return (
      <Message
        screen="send"
        picture="sprout"
        title={say("sendTitle")}
        back={back}
        buttons={
          <>
            <button type="button" className="plain" onClick={back}>
              {say("back")}
            </button>
            <button type="button" className="main" onClick={() => void send().catch(() => setFull(true))}>
              {say("send")}
            </button>
          </>
        }
      >
        <p>{say("sendText")}</p>
        {isHalo(scored) ? <p className="note">{say("hintHalo")}</p> : null}
        {!isHalo(scored) && scored.some(isStraightLine) ? <p className="note">{say("hintStraight")}</p> : null}
      </Message>
    );
  }
  const [question] = screen.page.elements;
  const amounts = question.choices.filter((choice) => typeof choice.value === "number");
  return (
    <Frame
      screen="by-item"
      step={String(at)}
      back={back}
      above={
        <div className="progress">
          <p className="progress-words">
            {say("progress", { at: questions.indexOf(screen.page) + 1, of: questions.length })}
          </p>
        </div>
      }
      below={
        <>
          <button type="button" className="plain" onClick={back}>
            {say(at > 0 ? "back" : "backToList")}
          </button>
          <button type="button" className="main" onClick={goOn}>
            {say("next")}
          </button>
        </>
      }
    >
      <div className="question" data-question={question.name} ref={tapped}>
        {screen.page.title ? <p className="stem">{screen.page.title}</p> : null}
        <h1 className="item" tabIndex={-1}>
          {question.title}
        </h1>
        {screen.who.map((child) => (
          <fieldset className={wide ? "pupil across" : "pupil"} key={child} data-pupil={child}>
            <legend>{props.about(child)}</legend>
            <div className="answers">
              {question.choices.map((choice) => (
                <AnswerRow
                  key={String(choice.value)}
                  id={`${child}-${question.name}-${choice.value}`}
                  name={`${child}-${question.name}`}
                  value={choice.value}
                  words={choice.text}
                  checked={answers[child]?.[question.name] === choice.value}
                  beans={!wide && amounts.length === 5 && amounts.includes(choice) ? amounts.indexOf(choice) : null}
                  apart={amounts.length > 0 && !amounts.includes(choice)}
                  choose={() => choose(child, question.name, choice.value)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Frame>
  );
}
