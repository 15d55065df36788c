import type { Published, ReleaseDraft } from "../../api/index.ts";
import type { Store } from "../store/store.ts";
import type { Refused } from "./refusal.ts";
import type { SignIn } from "./sign-in.ts";

/** What the routes are given: nothing here is reached for, so a test can stand anywhere in time. */
export type World = {
  store: Store;
  signIn: SignIn;
  desk: ReleaseDesk;
  folders: Folders;
  now: () => Date;
  /** One line for each request: no token, no code, no answer, no address. */
  log: (line: { method: string; route: string; status: number; ms: number }) => void;
  /** True once the server is asked to stop. */
  stopping: () => boolean;
};

/** What publishing offers to the studio. */
export type ReleaseDesk = {
  draft(group: string): Promise<ReleaseDraft | Refused>;
  publish(group: string, by: string): Promise<Published | Refused>;
  /** What the groups of the programme show together. */
  publishTogether(by: string): Promise<Published | Refused>;
};

/** Where the built apps and the built site are. */
export type Folders = { forms: string; studio: string; site: string };
