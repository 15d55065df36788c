import { Beans } from "./beans.tsx";

export type AnswerRowProps = {
  id: string;
  name: string;
  value: string | number;
  words: string;
  checked: boolean;
  /** How many of four beans; none is drawn where an answer says nothing of how much. */
  beans: number | null;
  /** A way to say nothing on purpose: it stands a little apart. */
  apart?: boolean;
  choose: () => void;
};

/** One answer. The whole row is the target, and it is a native radio with its words as its name. */
export function AnswerRow(props: AnswerRowProps) {
  return (
    <label
      className={["answer", props.apart ? "apart" : "", props.checked ? "chosen" : ""].join(" ").trim()}
      htmlFor={props.id}
    >
      <input
        type="radio"
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        onChange={props.choose}
      />
      {props.beans === null ? null : <Beans count={props.beans} />}
      <span className="answer-words">{props.words}</span>
    </label>
  );
}
