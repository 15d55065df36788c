import type { ItemValue, QuestionRadiogroupModel } from "survey-core";
import { ReactElementFactory } from "survey-react-ui";
import { Beans } from "./beans.tsx";

type Props = { question: QuestionRadiogroupModel; item: ItemValue; isChecked: boolean };

/** One answer as the forms show it: a row as high as a thumb, with beans where five answers weigh more and more. */
function PreviewAnswer({ question, item, isChecked }: Props) {
  const amounts = question.choices.filter((choice: ItemValue) => typeof choice.value === "number");
  const place = amounts.findIndex((choice: ItemValue) => choice.value === item.value);
  return (
    <label
      className={place < 0 ? "preview-answer apart" : "preview-answer"}
      // A tap goes on to the next question; the arrow keys only look round.
      onPointerDown={() => question.onMouseDown()}
    >
      <input
        type="radio"
        name={question.questionName}
        value={String(item.value)}
        checked={isChecked}
        onChange={() => question.clickItemHandler(item)}
      />
      {amounts.length === 5 && place >= 0 && <Beans count={place} of={4} />}
      <span>{item.text}</span>
    </label>
  );
}

ReactElementFactory.Instance.registerElement("kith-preview-answer", ({ question, item, isChecked }: Props) => (
  <PreviewAnswer key={String(item.value)} question={question} item={item} isChecked={isChecked} />
));

/** SurveyJS's form with our answers in it. */
export { Survey } from "survey-react-ui";
