import type { KeptLink, KeptReceipt, Sending, Sitting } from "../keep/kept.ts";
import { sittingKey } from "../keep/sittings.ts";
import { deliveryOf } from "../send/delivery.ts";

/** A child on a class list, and how far the form about it is. */
export type ListedChild = {
  child: string;
  state: "open" | "begun" | "waiting" | "refused" | "received";
  receipts: string[];
};

/** Whom to fill in after a child: the next in the list that is not done, from the top again after the last. */
export function childAfter(children: readonly ListedChild[], child: string): string | undefined {
  const at = children.findIndex((one) => one.child === child);
  const round = [...children.slice(at + 1), ...children.slice(0, Math.max(at, 0))];
  return round.find((one) => one.state === "open" || one.state === "begun")?.child;
}

/** The children of a link in its order, by what this device and the server know together. */
export function childrenOf(
  link: KeptLink,
  sittings: readonly Sitting[],
  sendings: readonly Sending[],
  receipts: readonly KeptReceipt[],
): ListedChild[] {
  const codes = link.order ?? [...new Set(link.opened.forms.map((form) => form.child))];
  return codes.map((child) => {
    const key = sittingKey(link, child);
    const delivery = deliveryOf(key, sendings, receipts);
    if (delivery) {
      return { child, state: delivery.kind, receipts: delivery.kind === "received" ? delivery.receipts : [] };
    }
    const forms = link.opened.forms.filter((form) => form.child === child);
    if (forms.every((form) => form.status === "received")) {
      return { child, state: "received", receipts: forms.flatMap((form) => form.receipt ?? []) };
    }
    const begun = sittings.some(
      (sitting) => sitting.key === key && sitting.drafts.some((draft) => Object.keys(draft.data).length > 0),
    );
    return { child, state: begun ? "begun" : "open", receipts: [] };
  });
}
