import type { MissingPolicy } from "@kith/instrument";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { DraftScale } from "../draft.ts";
import { Choice, NumberField, Tick } from "./fields.tsx";

const rules = [
  { value: "min-answered", words: editWords.missingMin },
  { value: "prorate", words: editWords.missingProrate },
  { value: "person-mean", words: editWords.missingPerson },
  { value: "blank-as-zero", words: editWords.missingZero },
  { value: "none", words: editWords.missingNone },
] as const;

/** What a scale does about questions that were not answered. */
export function MissingRule({
  scale,
  count,
  edit,
}: {
  scale: DraftScale;
  count: number;
  edit: (part: Partial<DraftScale>, touched?: string) => void;
}) {
  const say = useSay();
  const { missing } = scale;
  const number = numberOf(missing);
  return (
    <>
      <Choice
        label={editWords.missing}
        value={missing.kind}
        options={rules}
        choose={(kind) => edit({ missing: policyOf(kind, number ?? Math.ceil(count * 0.75)) })}
      />
      {number !== null && (
        <NumberField
          label={editWords.needed}
          value={number}
          least={0}
          change={(value) => edit({ missing: policyOf(missing.kind, Math.round(value ?? 0), missing) }, "missing")}
        />
      )}
      {missing.kind === "blank-as-zero" && (
        <Tick
          isOn={missing.over === "form"}
          change={(isOn) => edit({ missing: { ...missing, over: isOn ? "form" : "scale" } })}
        >
          {say(editWords.overForm)}
        </Tick>
      )}
    </>
  );
}

function numberOf(missing: MissingPolicy): number | null {
  switch (missing.kind) {
    case "min-answered":
      return missing.count;
    case "prorate":
    case "person-mean":
      return missing.minAnswered;
    case "blank-as-zero":
      return missing.maxBlank;
    case "none":
      return null;
  }
}

function policyOf(kind: MissingPolicy["kind"], number: number, before?: MissingPolicy): MissingPolicy {
  switch (kind) {
    case "min-answered":
      return { kind, count: number };
    case "prorate":
    case "person-mean":
      return { kind, minAnswered: number };
    case "blank-as-zero":
      return { kind, maxBlank: number, over: before?.kind === kind ? before.over : "scale" };
    case "none":
      return { kind };
  }
}
