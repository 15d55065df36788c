import type { ItemValue, QuestionRadiogroupModel } from "survey-core";
import { ReactElementFactory } from "survey-react-ui";
import { AnswerRow } from "../parts/answer-row.tsx";

type Props = { question: QuestionRadiogroupModel; item: ItemValue; isChecked: boolean };

/** SurveyJS's radio item in our own row: it counts beans for an amount, and none where an answer is no amount. */
function SurveyAnswer({ question, item, isChecked }: Props) {
  const amounts = question.choices.filter((choice: ItemValue) => typeof choice.value === "number");
  const place = amounts.findIndex((choice: ItemValue) => choice.value === item.value);
  return (
    <AnswerRow
      id={question.getItemId(item)}
      name={question.questionName}
      value={item.value}
      words={item.text}
      checked={isChecked}
      beans={amounts.length === 5 && place >= 0 ? place : null}
      apart={amounts.length > 0 && place < 0}
      choose={() => question.clickItemHandler(item)}
    />
  );
}

export function registerAnswer(): void {
  ReactElementFactory.Instance.registerElement("kith-answer", ({ question, item, isChecked }: Props) => (
    <SurveyAnswer key={String(item.value)} question={question} item={item} isChecked={isChecked} />
  ));
}
