import type { Instrument } from "@kith/instrument";
import type { SessionRecord } from "@kith/server/api";
import { useState } from "react";
import { useDevice } from "../device.tsx";

type Counts = SessionRecord["counts"];

/** What was counted of each child who was there. A count begins at nought and is kept only once somebody has said that it is right. */
export function CountsOfChildren(props: {
  instrument: Instrument;
  present: readonly string[];
  counts: Counts;
  change: (counts: Counts) => void;
}) {
  const { say, language } = useDevice();
  const fields = props.instrument.childFields.filter((field) => field.kind === "count");
  const none = Object.fromEntries(fields.map((field) => [field.id, 0]));
  const [open, setOpen] = useState<Record<string, Record<string, number>>>(
    Object.fromEntries(props.counts.map((one) => [one.child, one.counts])),
  );
  const step = (child: string, field: string, by: number, max: number) => {
    const before = open[child] ?? none;
    const after = Math.min(max, Math.max(0, (before[field] ?? 0) + by));
    setOpen({ ...open, [child]: { ...before, [field]: after } });
    // What was changed must be confirmed anew.
    props.change(props.counts.filter((one) => one.child !== child));
  };
  const confirm = (child: string) =>
    props.change([...props.counts.filter((one) => one.child !== child), { child, counts: open[child] ?? none }]);
  return (
    <>
      {props.present.map((child) => {
        const confirmed = props.counts.some((one) => one.child === child);
        return (
          <fieldset className="pupil counted" key={child} data-counts={child}>
            <legend>{child}</legend>
            {fields.map((field) => {
              const value = open[child]?.[field.id] ?? 0;
              const max = field.max ?? 9;
              return (
                <div className="stepper" key={field.id}>
                  <span>{field.words[language]}</span>
                  <button
                    type="button"
                    className="plain"
                    aria-label={say("countLess", { what: field.words[language], child })}
                    disabled={value === 0}
                    onClick={() => step(child, field.id, -1, max)}
                  >
                    −
                  </button>
                  <output>{value}</output>
                  <button
                    type="button"
                    className="plain"
                    aria-label={say("countMore", { what: field.words[language], child })}
                    disabled={value === max}
                    onClick={() => step(child, field.id, 1, max)}
                  >
                    +
                  </button>
                </div>
              );
            })}
            <button
              type="button"
              className={confirmed ? "quiet" : "plain"}
              aria-pressed={confirmed}
              onClick={() => confirm(child)}
            >
              {say(confirmed ? "countConfirmed" : "countConfirm")}
            </button>
          </fieldset>
        );
      })}
    </>
  );
}
