import type { Words } from "@kith/instrument";
import { type ReactNode, useEffect, useId, useState } from "react";
import { Checkbox } from "react-aria-components";
import { useSay } from "../../language.tsx";

/** One of a few: the browser's own list, which every keyboard and phone knows. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  choose,
}: {
  label: Words;
  value: Value;
  options: readonly { value: Value; words: Words; given?: Record<string, string | number> }[];
  choose: (value: Value) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{say(label)}</label>
      <select
        id={id}
        className="text"
        value={value}
        onChange={(event) => {
          const next = options.find((option) => option.value === event.target.value);
          if (next) choose(next.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {say(option.words, option.given)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A number, or nothing. What is half typed stays on the screen and changes nothing until it is a number. */
export function NumberField({
  label,
  given,
  value,
  change,
  least,
}: {
  label: Words;
  given?: Record<string, string | number>;
  value: number | null;
  change: (value: number | null) => void;
  least?: number;
}) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(value === null ? "" : String(value));
  useEffect(() => {
    setText((now) => (numberIn(now) === value ? now : value === null ? "" : String(value)));
  }, [value]);
  return (
    <p className="field number">
      <label htmlFor={id}>{say(label, given)}</label>
      <input
        id={id}
        className="text"
        inputMode="decimal"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const next = numberIn(event.target.value);
          if (event.target.value.trim() === "") change(null);
          else if (next !== null && (least === undefined || next >= least)) change(next);
        }}
        onBlur={() => setText(value === null ? "" : String(value))}
      />
    </p>
  );
}

/** One line of text that is the same in both languages. */
export function LineField({
  label,
  hint,
  value,
  change,
  placeholder,
}: {
  label: Words;
  hint?: Words;
  value: string;
  change: (value: string) => void;
  placeholder?: string;
}) {
  const say = useSay();
  const id = useId();
  return (
    <p className="field wide">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        className="text"
        lang="en"
        value={value}
        placeholder={placeholder}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      {hint && (
        <span className="quiet" id={`${id}-hint`}>
          {say(hint)}
        </span>
      )}
    </p>
  );
}

/** Yes or no. */
export function Tick({
  isOn,
  change,
  children,
}: {
  isOn: boolean;
  change: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Checkbox className="check" isSelected={isOn} onChange={change}>
      <span className="check-box" aria-hidden="true" />
      {children}
    </Checkbox>
  );
}

/** More of it, folded away until it is wanted. */
export function More({ label, children }: { label: Words; children: ReactNode }) {
  const say = useSay();
  return (
    <details className="more">
      <summary>{say(label)}</summary>
      <div className="more-inside">{children}</div>
    </details>
  );
}

function numberIn(text: string): number | null {
  const number = Number(text.replace("，", ".").replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}
