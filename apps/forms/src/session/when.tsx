import type { Instrument } from "@kith/instrument";
import type { SessionRecord } from "@kith/server/api";
import { useId } from "react";
import { useDevice } from "../device.tsx";
import { AnswerRow } from "../parts/answer-row.tsx";

const plans = ["as-planned", "minor", "major"] as const;

/** The day, how long it took, and whether the plan was kept. */
export function When(props: {
  instrument: Instrument;
  record: Partial<SessionRecord>;
  change: (part: Partial<SessionRecord>) => void;
}) {
  const { language } = useDevice();
  const id = useId();
  const { record, change } = props;
  const field = (name: string) => props.instrument.sessionFields.find((one) => one.id === name);
  const plan = field("plannedChanges");
  return (
    <div className="question">
      <label className="field">
        <span>{field("date")?.words[language]}</span>
        <input type="date" value={record.date ?? ""} onChange={(event) => change({ date: event.target.value })} />
      </label>
      <label className="field">
        <span>{field("minutes")?.words[language]}</span>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={600}
          value={record.minutes ?? ""}
          onChange={(event) => change({ minutes: minutesOf(event.target.value) })}
        />
      </label>
      <p className="strong" id={`${id}-plan`}>
        {plan?.words[language]}
      </p>
      <div className="answers" role="radiogroup" aria-labelledby={`${id}-plan`}>
        {plans.map((value) => (
          <AnswerRow
            key={value}
            id={`${id}-${value}`}
            name={`${id}-plan`}
            value={value}
            words={plan?.options?.find((option) => option.value === value)?.words[language] ?? value}
            checked={record.plan === value}
            beans={null}
            choose={() => change({ plan: value })}
          />
        ))}
      </div>
    </div>
  );
}

function minutesOf(typed: string): number | null {
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= 600 ? value : null;
}
