import type { KeptLink } from "../keep/kept.ts";

/** Whether a link's forms follow earlier ones, none of them is begun, and nobody has said yet who answers. */
export function asksForRater(link: KeptLink, begun: boolean): boolean {
  const { kind, forms } = link.opened;
  if (kind !== "class-list" && kind !== "caregiver") return false;
  return !begun && link.sameRater !== true && forms.some((form) => form.wave !== "T0" && form.status === "open");
}
