import { isFormKept } from "./facts.ts";
import type { KeptLink, Sitting } from "./kept.ts";

/**
 * A form that was begun at another device, as it goes on here: with the id it was opened with, so that finishing it at both is
 * still one form. Null where there is none, or where its forms are no longer asked for.
 */
export function begunElsewhere(link: KeptLink, child: string, key: string): Sitting | null {
  const draft = link.opened.drafts?.find((one) => one.child === child);
  if (!draft) return null;
  try {
    const thing: unknown = JSON.parse(draft.text);
    if (!isSitting(thing)) return null;
    const asked = link.opened.forms.filter((form) => form.status === "open").map((form) => form.assignment);
    const whole = thing.drafts.every(
      (one) => asked.includes(one.form.assignment) && isFormKept(link, one.form.instrument),
    );
    return whole ? { ...thing, key, link: link.id, child } : null;
  } catch {
    return null;
  }
}

/** What this app wrote itself, at another device; its answers are read once more, in full, by the server's door. */
function isSitting(thing: unknown): thing is Sitting {
  if (typeof thing !== "object" || thing === null || !("drafts" in thing) || !Array.isArray(thing.drafts)) return false;
  return (
    "agreed" in thing &&
    thing.drafts.length > 0 &&
    thing.drafts.every(
      (one: unknown) => typeof one === "object" && one !== null && "responseId" in one && "form" in one,
    )
  );
}
