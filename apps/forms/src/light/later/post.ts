import type { KeptReceipt, Sending } from "../../keep/kept.ts";
import { keepSending } from "../../send/keep-sending.ts";
import { askAgain, outbox, receipts } from "../../send/outbox.ts";
import { redrawOn } from "../page.ts";

/** What waits on this device and what has arrived, as it is now. */
export type Post = {
  sendings: Sending[];
  receipts: KeptReceipt[];
  trying: boolean;
  /** Sends what waits, now. */
  now: () => Promise<void>;
  /** Also what the server would not take before. */
  again: () => Promise<void>;
};

let begun: Promise<Post> | null = null;

/** Looks through this device and begins to send what waits, once; screens that show it follow whenever something moves. */
export function beginPost(): Promise<Post> {
  begun ??= startPost().catch((error: unknown) => {
    begun = null;
    throw error;
  });
  return begun;
}

async function startPost(): Promise<Post> {
  const post: Post = {
    sendings: [],
    receipts: [],
    trying: false,
    now: async () => {
      post.trying = true;
      await look();
      sender.now();
    },
    again: async () => {
      await askAgain();
      await post.now();
    },
  };
  const look = async () => {
    [post.sendings, post.receipts] = await Promise.all([outbox(), receipts()]);
    redrawOn(["sent", "kept-here"]);
  };
  const sender = keepSending(() => {
    post.trying = false;
    void look();
  });
  await look();
  sender.now();
  return post;
}
