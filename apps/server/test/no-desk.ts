import { refuse } from "../src/http/refusal.ts";
import type { ReleaseDesk } from "../src/http/world.ts";

/** A release desk with nothing on it, for servers that are not about publishing. */
export const noDesk: ReleaseDesk = {
  draft: async () => refuse("no-such-group"),
  sign: async () => refuse("no-such-group"),
  publish: async () => refuse("no-such-group"),
  preview: async () => refuse("no-such-group"),
  takeDown: async () => refuse("no-such-group"),
  draftTogether: async () => refuse("no-programme"),
  signTogether: async () => refuse("no-programme"),
  publishTogether: async () => refuse("no-programme"),
  previewTogether: async () => refuse("no-programme"),
};
