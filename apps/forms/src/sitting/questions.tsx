import { useCallback, useLayoutEffect, useState } from "react";
import { QuestionRadiogroupModel } from "survey-core";
import { Survey } from "survey-react-ui";
import { isStraightLine } from "../class-list/sameness.ts";
import { useDevice } from "../device.tsx";
import type { KeptLink, Place, Sitting } from "../keep/kept.ts";
import { Frame } from "../parts/frame.tsx";
import { Progress } from "../parts/progress.tsx";
import { Pause } from "../screens/pause.tsx";
import { Rest } from "../screens/rest.tsx";
import { SendScreen } from "../screens/send.tsx";
import { blankSteps, placeOf, restBefore, stepAt } from "./steps.ts";
import { registerAnswer } from "./survey-answer.tsx";
import { showQuestion } from "./survey-model.ts";
import { isHowOften, TwoSteps } from "./two-steps.tsx";
import { useSurveyModels } from "./use-survey-models.ts";
import { useTapped } from "./use-tapped.ts";

registerAnswer();

/** The questions of a sitting, one a screen, then a break, then the button that sends. */
export function Questions(props: {
  link: KeptLink;
  sitting: Sitting;
  change: (change: (kept: Sitting) => Sitting) => void;
  send: (onScreen: Record<string, unknown>[], notKept: Record<string, unknown>[]) => void;
  /** Lets the form be carried on at another device. */
  elsewhere: () => Promise<boolean>;
  sentElsewhere: () => void;
  leave?: () => void;
}) {
  const { link, sitting, change } = props;
  const { language, say, twoSteps } = useDevice();
  const { models, steps, data, notKept } = useSurveyModels(link, sitting, language, props.sentElsewhere);
  const [place, setPlace] = useState<Place | null>(sitting.place);
  const [rested, setRested] = useState(sitting.rested);
  const [pausing, setPausing] = useState(false);
  const at = stepAt(steps, place);
  const step = steps[at];
  const model = step && models[step.form];
  const resting = !rested && at === restBefore(steps);
  const isChild = link.opened.kind === "child" || link.opened.kind === "kiosk";
  const full = notKept.some((one) => Object.keys(one).length > 0);
  const answered = step !== undefined && !blankSteps(steps, data).includes(at);

  const goTo = useCallback(
    (next: number) => {
      const to = placeOf(steps, next);
      setPlace(to);
      change((kept) => ({ ...kept, place: to }));
    },
    [steps, change],
  );
  const goOn = () => {
    const question = model?.getQuestionByName(step?.question ?? "");
    // A question that must be answered says so itself, and stays.
    if (question && !question.validate(true)) return;
    goTo(at + 1);
  };

  useLayoutEffect(() => {
    if (model && step) showQuestion(model, step.question);
  }, [model, step]);

  const tapped = useTapped(resting || pausing || !step ? "" : `${step.form}/${step.question}`, goOn);

  if (pausing) {
    return <Pause child={isChild} goOn={() => setPausing(false)} elsewhere={props.elsewhere} />;
  }
  if (resting) {
    const goOnAfterRest = () => {
      setRested(true);
      change((kept) => ({ ...kept, rested: true }));
    };
    return <Rest child={isChild} goOn={goOnAfterRest} back={() => goTo(at - 1)} />;
  }
  if (!step || !model) {
    const blank = blankSteps(steps, data);
    return (
      <SendScreen
        child={isChild}
        blank={blank.length}
        {...(link.opened.kind === "class-list" && straight(data) && { hint: say("hintStraight") })}
        seeBlank={() => goTo(blank[0] ?? 0)}
        back={() => goTo(steps.length - 1)}
        send={() => props.send(data, notKept)}
      />
    );
  }
  const instrument = link.opened.instruments[sitting.drafts[step.form]?.form.instrument ?? ""]?.instrument;
  const item = instrument?.items.find((one) => one.id === step.question);
  const radios = model.getQuestionByName(step.question);
  const inTwo =
    twoSteps && radios instanceof QuestionRadiogroupModel && isHowOften(radios, item?.optionSet ?? "") ? radios : null;
  return (
    <Frame
      screen="question"
      aloud
      step={`${step.form}/${step.question}`}
      back={at > 0 ? () => goTo(at - 1) : props.leave}
      above={
        <>
          {sitting.assistedBy === "volunteer" ? <p className="strip">{say("interviewStrip")}</p> : null}
          <Progress steps={steps} at={at} />
        </>
      }
      below={
        <>
          {at > 0 ? (
            <button type="button" className="plain" onClick={() => goTo(at - 1)}>
              {say("back")}
            </button>
          ) : null}
          <button type="button" className={answered ? "main" : "plain"} onClick={goOn}>
            {say(answered ? "next" : "skip")}
          </button>
        </>
      }
    >
      <div className="question" ref={tapped} data-question={step.question} data-form={instrument?.id}>
        {inTwo ? (
          <TwoSteps
            key={step.question}
            question={inTwo}
            stem={instrument?.stem[language] ?? ""}
            choose={(value) => model.setValue(step.question, value)}
          />
        ) : (
          <Survey model={model} />
        )}
      </div>
      {item?.sensitive ? <p className="soft">{say("sensitive")}</p> : null}
      <p className={full ? "note" : ""} role="alert">
        {full ? say("notKeptNow") : ""}
      </p>
      <div className="leave">
        <button type="button" className="quiet" onClick={() => setPausing(true)}>
          {say("pause")}
        </button>
        {props.leave ? (
          <button type="button" className="quiet" onClick={props.leave}>
            {say("enoughForToday")}
          </button>
        ) : null}
      </div>
    </Frame>
  );
}

/** Whether all that was answered in a form is one and the same answer. */
function straight(data: readonly Readonly<Record<string, unknown>>[]): boolean {
  return data.some((form) => isStraightLine(Object.values(form)));
}
