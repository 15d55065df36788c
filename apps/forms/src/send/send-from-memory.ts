import { withDatabase } from "../keep/database.ts";
import type { KeptReceipt, Sending } from "../keep/kept.ts";
import { putResponse } from "./put-response.ts";

/** What came of forms that this device could not write down: those still only in the open page, and the receipts so far. */
export type FromMemory = { left: Sending[]; receipts: KeptReceipt[] };

/** Sends each form straight from the open page, under the id it was opened with, so that another try is no second form. */
export async function sendFromMemory({ left, receipts }: FromMemory): Promise<FromMemory> {
  const after: FromMemory = { left: [], receipts: [...receipts] };
  for (const sending of left) {
    const sent = await putResponse(sending);
    if (sent.kind !== "stored") {
      after.left.push(sending);
      continue;
    }
    const { id, sitting, link, assignment } = sending;
    const { receipt, receivedAt } = sent;
    after.receipts.push({ id, sitting, link, assignment, receipt, receivedAt });
  }
  return after;
}

/** What was begun is taken off a device that was full, now that the server has it; that makes room for the receipts. */
export function settle(receipts: readonly KeptReceipt[]): Promise<void> {
  return withDatabase(async (database) => {
    for (const { sitting } of receipts) await database.delete("sittings", sitting);
    for (const receipt of receipts) await database.put("receipts", receipt);
  });
}
