import type { Words } from "@kith/instrument";
import { withDatabase } from "../keep/database.ts";
import type { KeptReceipt, Sending } from "../keep/kept.ts";
import { putResponse } from "./put-response.ts";

/** Every form that is still only on this device. */
export function outbox(): Promise<Sending[]> {
  return withDatabase((database) => database.getAll("outbox"));
}

export function receipts(): Promise<KeptReceipt[]> {
  return withDatabase((database) => database.getAll("receipts"));
}

/** Tries every form that waits, one after the other, and says whether any must be tried again. */
export async function sendWaiting(): Promise<{ again: boolean }> {
  let again = false;
  for (const sending of await outbox()) {
    if (sending.state.kind === "refused") continue;
    const sent = await putResponse(sending);
    if (sent.kind === "stored") await keepReceipt(sending, sent);
    else if (sent.kind === "refused") await keepRefused(sending, sent.says);
    else again = true;
  }
  return { again };
}

/** A person asks to try once more what the server would not take. */
export function askAgain(): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction("outbox", "readwrite");
    for (const sending of await change.store.getAll())
      await change.store.put({ ...sending, state: { kind: "waiting" } });
    await change.done;
  });
}

/** The answers leave the device in the same moment in which the receipt comes to it. */
async function keepReceipt(sending: Sending, sent: { receipt: string; receivedAt: string }): Promise<void> {
  await withDatabase(async (database) => {
    const change = database.transaction(["outbox", "receipts", "links"], "readwrite", { durability: "strict" });
    await change.objectStore("receipts").put({
      id: sending.id,
      sitting: sending.sitting,
      link: sending.link,
      assignment: sending.assignment,
      receipt: sent.receipt,
      receivedAt: sent.receivedAt,
    });
    await change.objectStore("outbox").delete(sending.id);
    const link = await change.objectStore("links").get(sending.link);
    const arrived = (await change.objectStore("receipts").getAll()).map((receipt) => receipt.assignment);
    const left = link?.opened.forms.some((form) => form.status === "open" && !arrived.includes(form.assignment));
    // A link to record sessions has no forms, and is needed for the next session.
    if (link && link.opened.forms.length > 0 && !left) await change.objectStore("links").put({ ...link, secret: "" });
    await change.done;
  });
}

/** Refused forms stay where they are: a person decides, and nothing is thrown away. */
async function keepRefused(sending: Sending, says: Words): Promise<void> {
  await withDatabase((database) => database.put("outbox", { ...sending, state: { kind: "refused", says } }));
}
