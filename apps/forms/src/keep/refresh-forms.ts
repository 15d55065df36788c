import type { FormToFill } from "@kith/server/api";
import { withDatabase } from "./database.ts";
import type { KeptLink } from "./kept.ts";

/** Forms that are begun are from now on asked as the link asks them: of another person, perhaps. */
export function refreshForms(link: KeptLink): Promise<void> {
  return withDatabase(async (database) => {
    const writing = database.transaction("sittings", "readwrite");
    for (const sitting of await writing.store.getAll()) {
      if (sitting.link !== link.id) continue;
      const asked = (form: FormToFill) =>
        link.opened.forms.find((one) => one.assignment === form.assignment && one.instrument === form.instrument) ??
        form;
      const drafts = sitting.drafts.map((draft) => ({ ...draft, form: asked(draft.form) }));
      await writing.store.put({ ...sitting, drafts });
    }
    await writing.done;
  });
}
