import type { Words } from "@kith/instrument";
import type { KeptReceipt, Sending } from "../keep/kept.ts";

/** Where a sitting's forms are: any of them still here means that it is not done. */
export type Delivery =
  | { kind: "waiting" }
  | { kind: "refused"; says: Words }
  | { kind: "received"; receipts: string[] };

/** What can honestly be said of a sitting that was sent; nothing, if none of it ever was. */
export function deliveryOf(
  key: string,
  sendings: readonly Sending[],
  receipts: readonly KeptReceipt[],
): Delivery | null {
  const arrived = receipts.filter((receipt) => receipt.sitting === key);
  // A form that was not accepted and then filled in anew is settled by the new one.
  const settled = new Set(arrived.map((receipt) => receipt.assignment));
  const here = sendings.filter((sending) => sending.sitting === key && !settled.has(sending.assignment));
  for (const sending of here) {
    if (sending.state.kind === "refused") return { kind: "refused", says: sending.state.says };
  }
  if (here.length > 0) return { kind: "waiting" };
  return arrived.length > 0 ? { kind: "received", receipts: arrived.map((one) => one.receipt) } : null;
}
