import type { Response } from "@kith/instrument";
import { qualityFlags } from "@kith/scoring";
import type { GroupEstimate } from "./estimate.ts";
import type { GroupRecord } from "./group.ts";

/** The forms worth a second look, and those where someone was asked in another way than at the start (by telephone, say). */
export function qualityOf(record: GroupRecord, forms: Response[]): GroupEstimate["quality"] {
  return forms.flatMap((form) => {
    const { child, informant, wave } = form;
    const instrument = record.instruments.find(
      ({ id, version }) => id === form.instrument.id && version === form.instrument.version,
    );
    const flags = instrument ? qualityFlags(instrument, form) : [];
    const changed = isAskedOtherwise(form, forms) ? (["mode-changed"] as const) : [];
    return [...flags, ...changed].map((flag) => ({ child, informant, wave, flag }));
  });
}

function isAskedOtherwise(form: Response, forms: Response[]): boolean {
  const start = forms.find(
    (other) =>
      other.wave === "T0" &&
      other.child === form.child &&
      other.informant === form.informant &&
      other.instrument.id === form.instrument.id,
  );
  return start !== undefined && (start.mode === "interview") !== (form.mode === "interview");
}
