import { type FormFacts, formFacts } from "@kith/form";
import type { KeptLink } from "./kept.ts";

/** What is known of a form beside its questions, whichever lane it was kept for. */
export function factsOf(link: KeptLink, key: string): FormFacts {
  const light = link.opened.light?.[key];
  if (light) return light;
  const asked = link.opened.instruments[key];
  if (!asked) throw new TypeError(`factsOf requires a form that is kept, and ${key} is not`);
  return formFacts(asked.instrument, asked.hash);
}

export function isFormKept(link: KeptLink, key: string): boolean {
  return link.opened.light?.[key] !== undefined || link.opened.instruments[key] !== undefined;
}
