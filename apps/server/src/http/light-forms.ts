import { type LightForm, makeLightForm } from "@kith/form";
import type { OpenedLink } from "../../api/index.ts";
import { loadInstrument } from "../store/instruments.ts";
import type { Db } from "../store/tables.ts";

/** Compiled once for each published version: what is published never changes, and its hash says which it is. */
const made = new Map<string, LightForm | null>();

/** The form as a phone gets it; null where only SurveyJS can draw it. */
export async function lightForm(db: Db, hash: string): Promise<LightForm | null> {
  const before = made.get(hash);
  if (before !== undefined) return before;
  const compiled = makeLightForm(await loadInstrument(db, hash), hash);
  const form = compiled.kind === "compiled" ? compiled.form : null;
  made.set(hash, form);
  return form;
}

/** All forms behind a link for a phone; null as soon as one of them is beyond the light page. */
export async function lightForms(
  db: Db,
  kind: OpenedLink["kind"],
  forms: readonly { instrument: string; version: string; hash: string }[],
): Promise<Record<string, LightForm> | null> {
  if (kind !== "caregiver" && kind !== "child") return null;
  const light: Record<string, LightForm> = {};
  for (const { instrument, version, hash } of forms) {
    const form = await lightForm(db, hash);
    if (form === null) return null;
    light[`${instrument}@${version}`] = form;
  }
  return light;
}
