import { useState } from "react";
import type { ItemValue, QuestionRadiogroupModel } from "survey-core";
import { useDevice } from "../device.tsx";
import { AnswerRow } from "../parts/answer-row.tsx";

/** Whether a question counts how often: only such a question can be asked in two steps. */
export function isHowOften(question: QuestionRadiogroupModel, optionSet: string): boolean {
  const amounts = question.choices.filter((choice: ItemValue) => typeof choice.value === "number");
  return optionSet.startsWith("freq") && amounts.length === 5 && amounts[0]?.value === 0;
}

/** A question in two steps, for who finds five answers too many: has it happened at all, and if so, how often. */
export function TwoSteps(props: { question: QuestionRadiogroupModel; stem: string; choose: (value: unknown) => void }) {
  const { say } = useDevice();
  const { question } = props;
  const amounts: ItemValue[] = question.choices.filter((choice: ItemValue) => typeof choice.value === "number");
  const others: ItemValue[] = question.choices.filter((choice: ItemValue) => typeof choice.value !== "number");
  const given = typeof question.value === "number" && question.value > 0;
  const [happened, setHappened] = useState(given);
  const row = (choice: ItemValue, words: string) => (
    <AnswerRow
      key={String(choice.value)}
      id={`${question.name}-${choice.value}`}
      name={question.name}
      value={choice.value}
      words={words}
      checked={question.value === choice.value}
      beans={typeof choice.value === "number" ? amounts.indexOf(choice) : null}
      apart={typeof choice.value !== "number"}
      choose={() => props.choose(choice.value)}
    />
  );
  const [none, ...more] = amounts;
  return (
    <>
      <p className="stem">{props.stem}</p>
      <h1 className="item" id="two-steps" tabIndex={-1}>
        {question.title}
      </h1>
      <p className="strong" role="status">
        {say(happened ? "stepOften" : "stepEver")}
      </p>
      <div className="answers" role="radiogroup" aria-labelledby="two-steps">
        {happened ? (
          <>
            {more.map((choice) => row(choice, choice.text))}
            <button type="button" className="quiet" onClick={() => setHappened(false)}>
              {say("stepBack")}
            </button>
          </>
        ) : (
          <>
            {none ? row(none, none.text) : null}
            <button type="button" className="answer" onClick={() => setHappened(true)}>
              <span className="answer-words">{say("stepYes")}</span>
            </button>
            {others.map((choice) => row(choice, choice.text))}
          </>
        )}
      </div>
    </>
  );
}
