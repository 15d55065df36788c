import { useCallback, useLayoutEffect, useState } from "react";
import { Survey } from "survey-react-ui";
import { useDevice } from "../device.tsx";
import type { KeptLink, Place, Sitting } from "../keep/kept.ts";
import { Frame } from "../parts/frame.tsx";
import { Progress } from "../parts/progress.tsx";
import { Rest } from "../screens/rest.tsx";
import { SendScreen } from "../screens/send.tsx";
import { blankSteps, placeOf, restBefore, stepAt } from "./steps.ts";
import { registerAnswer } from "./survey-answer.tsx";
import { showQuestion } from "./survey-model.ts";
import { useSurveyModels } from "./use-survey-models.ts";
import { useTapped } from "./use-tapped.ts";

registerAnswer();

/** The questions of a sitting, one a screen, then a break, then the button that sends. */
export function Questions(props: {
  link: KeptLink;
  sitting: Sitting;
  change: (change: (kept: Sitting) => Sitting) => void;
  send: (onScreen: Record<string, unknown>[]) => void;
  sentElsewhere: () => void;
  leave?: () => void;
}) {
  const { link, sitting, change } = props;
  const { language, say } = useDevice();
  const { models, steps, data, notKept } = useSurveyModels(link, sitting, language, props.sentElsewhere);
  const [place, setPlace] = useState<Place | null>(sitting.place);
  const [rested, setRested] = useState(sitting.rested);
  const at = stepAt(steps, place);
  const step = steps[at];
  const model = step && models[step.form];
  const resting = !rested && at === restBefore(steps);
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

  const tapped = useTapped(resting || !step ? "" : `${step.form}/${step.question}`, goOn);

  if (resting) {
    const goOnAfterRest = () => {
      setRested(true);
      change((kept) => ({ ...kept, rested: true }));
    };
    return <Rest child={link.opened.kind === "child"} goOn={goOnAfterRest} back={() => goTo(at - 1)} />;
  }
  if (!step || !model) {
    const blank = blankSteps(steps, data);
    return (
      <SendScreen
        child={link.opened.kind === "child"}
        blank={blank.length}
        seeBlank={() => goTo(blank[0] ?? 0)}
        back={() => goTo(steps.length - 1)}
        send={() => props.send(data)}
      />
    );
  }
  return (
    <Frame
      screen="question"
      step={`${step.form}/${step.question}`}
      back={at > 0 ? () => goTo(at - 1) : props.leave}
      above={<Progress steps={steps} at={at} />}
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
      <div className="question" ref={tapped} data-question={step.question}>
        <Survey model={model} />
      </div>
      <p className={notKept ? "note" : ""} role="alert">
        {notKept ? say("notKeptNow") : ""}
      </p>
      {props.leave ? (
        <button type="button" className="quiet leave" onClick={props.leave}>
          {say("enoughForToday")}
        </button>
      ) : null}
    </Frame>
  );
}
