import type { KeptLink } from "../keep/kept.ts";
import { changeLink } from "../keep/links.ts";

/** A kept link with every form as the light page draws it, as far as there are such: what lacks them is compiled here, once. */
export async function withLight(link: KeptLink): Promise<KeptLink> {
  const { forms, instruments } = link.opened;
  const keys = [...forms.map((form) => form.instrument), ...Object.keys(instruments)];
  if (keys.every((key) => link.opened.light?.[key])) return link;
  const { compileHere } = await import("./compile-here.ts");
  const compiled = (kept: KeptLink) => {
    const light = { ...compileHere(kept.opened), ...kept.opened.light };
    return { ...kept, opened: { ...kept.opened, light } };
  };
  // A full device takes nothing more, but the form goes on.
  return changeLink(link.id, compiled).catch(() => compiled(link));
}
