import { useId } from "react";
import { AnswerRow } from "./answer-row.tsx";

export type Option<Value extends string> = { value: Value; words: string; beans?: number; apart?: boolean };

/** A question of the app's own, which is no part of any instrument, with answers that look like all others. */
export function Choice<Value extends string>(props: {
  title: string;
  stem?: string;
  options: readonly Option<Value>[];
  chosen: Value | null;
  choose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className="question">
      {props.stem ? <p className="stem">{props.stem}</p> : null}
      <h1 className="item" id={`${id}-title`} tabIndex={-1}>
        {props.title}
      </h1>
      <div className="answers" role="radiogroup" aria-labelledby={`${id}-title`}>
        {props.options.map((option) => (
          <AnswerRow
            key={option.value}
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            words={option.words}
            checked={props.chosen === option.value}
            beans={option.beans ?? null}
            apart={option.apart ?? false}
            choose={() => props.choose(option.value)}
          />
        ))}
      </div>
    </div>
  );
}
