import type { FormToFill } from "@kith/server/api";
import { begunElsewhere } from "./begun-elsewhere.ts";
import { withDatabase } from "./database.ts";
import { factsOf } from "./facts.ts";
import type { KeptLink, Sitting } from "./kept.ts";
import { newId } from "./new-id.ts";

export function sittingKey(link: KeptLink, child: string): string {
  return `${link.id}/${child}`;
}

/**
 * The sitting about one child, begun now or carried on. It is made in one transaction, so that two open windows share one
 * response id for each form. What waits to be sent or has arrived is not asked again; what the server would not take is asked
 * again only if the person wants to (`anew`).
 */
export function openSitting(link: KeptLink, child: string, anew = false): Promise<Sitting | null> {
  return withDatabase(async (database) => {
    const change = database.transaction(["sittings", "outbox", "receipts"], "readwrite");
    const key = sittingKey(link, child);
    const sent = [
      ...(await change.objectStore("outbox").getAll()).filter((one) => !anew || one.state.kind === "waiting"),
      ...(await change.objectStore("receipts").getAll()),
    ].map((one) => one.assignment);
    const begun = await change.objectStore("sittings").get(key);
    const toFill = link.opened.forms.filter(
      (form) => form.child === child && form.status === "open" && !sent.includes(form.assignment),
    );
    const fresh = () => begunElsewhere(link, child, key) ?? newSitting(link, child, toFill);
    const sitting = begun ?? (toFill.length > 0 ? fresh() : null);
    if (sitting && !begun) await change.objectStore("sittings").put(sitting);
    await change.done;
    return sitting;
  });
}

/** Changes what is kept, and never what was kept a while ago: two windows add to one another. Sent meanwhile is null. */
export function changeSitting(key: string, change: (kept: Sitting) => Sitting): Promise<Sitting | null> {
  return withDatabase(async (database) => {
    const writing = database.transaction("sittings", "readwrite", { durability: "strict" });
    const kept = await writing.store.get(key);
    const changed = kept ? change(kept) : null;
    if (changed) await writing.store.put(changed);
    await writing.done;
    return changed;
  });
}

export function allSittings(): Promise<Sitting[]> {
  return withDatabase((database) => database.getAll("sittings"));
}

function newSitting(link: KeptLink, child: string, forms: FormToFill[]): Sitting {
  const opened = new Date().toISOString();
  return {
    key: sittingKey(link, child),
    link: link.id,
    child,
    agreed: false,
    assistedBy: null,
    practised: false,
    rested: false,
    place: null,
    drafts: inOrder(link, forms).map((form) => ({ responseId: newId(), form, opened, data: {} })),
  };
}

/** The longest form comes first, while everyone is fresh; the others follow in the order the server gives. */
function inOrder(link: KeptLink, forms: FormToFill[]): FormToFill[] {
  const length = (form: FormToFill) => factsOf(link, form.instrument).count;
  return [...forms].sort((a, b) => length(b) - length(a));
}
