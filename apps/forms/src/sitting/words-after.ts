import type { Words } from "@kith/instrument";
import { factsOf, isFormKept } from "../keep/facts.ts";
import type { KeptLink } from "../keep/kept.ts";

/** What the forms say after their last question, which is the same for every answer to it. */
export function wordsAfter(link: KeptLink, child: string): Words[] {
  const forms = link.opened.forms.filter((form) => form.child === child);
  const words = forms.flatMap((form) =>
    isFormKept(link, form.instrument) ? Object.values(factsOf(link, form.instrument).unscored) : [],
  );
  return words.filter((one, at) => words.findIndex((other) => other.en === one.en) === at);
}
