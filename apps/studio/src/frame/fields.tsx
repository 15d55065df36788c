import { type ReactNode, useId } from "react";
import { Checkbox, Input, Label, TextField } from "react-aria-components";

type Named = { label: string; note?: string };

/** One line to type in. */
export function Line({
  label,
  note,
  value,
  change,
  type = "text",
  optional = false,
  autoComplete,
}: Named & {
  value: string;
  change: (value: string) => void;
  type?: "text" | "tel" | "date" | "email" | "password";
  optional?: boolean;
  autoComplete?: string;
}) {
  return (
    <TextField
      type={type}
      isRequired={!optional}
      value={value}
      onChange={change}
      {...(autoComplete ? { autoComplete } : { autoComplete: "off" })}
    >
      <Label>{label}</Label>
      <Input />
      {note && <span className="quiet">{note}</span>}
    </TextField>
  );
}

/** One of a few, by the device's own list: it is known to every thumb. */
export function Choice<T extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  change,
}: Named & {
  isLabelHidden?: boolean;
  options: readonly { id: T; text: string }[];
  value: T | "";
  change: (value: T) => void;
}) {
  const id = useId();
  const list = (
    <select
      id={id}
      className="react-aria-Input"
      value={value}
      {...(isLabelHidden ? { "aria-label": label } : {})}
      onChange={(event) => {
        const next = options.find((each) => each.id === event.target.value);
        if (next) change(next.id);
      }}
    >
      {value === "" && <option value="">—</option>}
      {options.map((each) => (
        <option key={each.id} value={each.id}>
          {each.text}
        </option>
      ))}
    </select>
  );
  if (isLabelHidden) return list;
  return (
    <div className="field">
      <label className="react-aria-Label" htmlFor={id}>
        {label}
      </label>
      {list}
    </div>
  );
}

/** One of two to four, all to be seen at once, none chosen beforehand. */
export function Pick<T extends string>({
  label,
  options,
  value,
  change,
  name,
}: {
  label: ReactNode;
  name: string;
  options: readonly { id: T; text: string }[];
  value: T | null;
  change: (value: T) => void;
}) {
  return (
    <fieldset className="pick">
      <legend>{label}</legend>
      <div className="pick-sides">
        {options.map(({ id, text }) => (
          <label key={id} className={value === id ? "pick-side chosen" : "pick-side"}>
            <input type="radio" name={name} value={id} checked={value === id} onChange={() => change(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no. */
export function Tick({ label, value, change }: { label: string; value: boolean; change: (value: boolean) => void }) {
  return (
    <Checkbox className="check" isSelected={value} onChange={change}>
      <span className="check-box" aria-hidden="true" />
      {label}
    </Checkbox>
  );
}
