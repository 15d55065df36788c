import type {
  Preview,
  ProgrammeDraft,
  Published,
  ReleaseDraft,
  Signed,
  TakeDownReason,
  TakenDown,
} from "../../api/index.ts";
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
  /** True where a proxy on this machine stands in front, and says whom it speaks for. */
  isBehindProxy?: boolean;
  /** True once the server is asked to stop. */
  stopping: () => boolean;
};

/** What publishing offers to the studio. */
export type ReleaseDesk = {
  draft(group: string, by: string): Promise<ReleaseDraft | Refused>;
  /** Signs the very draft that was read, having looked at these numbers. */
  sign(group: string, by: string, read: { hash: string; lookedAt: readonly string[] }): Promise<Signed | Refused>;
  /** Where a hash is named, only the draft that has it goes out. */
  publish(group: string, by: string, hash?: string | null): Promise<Published | Refused>;
  /** The draft as readers would see it. */
  preview(group: string): Promise<Preview | Refused>;
  /** From then on the report's address says that it was taken down. */
  takeDown(group: string, by: string, reason: TakeDownReason): Promise<TakenDown | Refused>;
  /** What the groups of the programme show together. */
  draftTogether(by: string): Promise<ProgrammeDraft | Refused>;
  signTogether(by: string, hash: string): Promise<Signed | Refused>;
  publishTogether(by: string): Promise<Published | Refused>;
  previewTogether(): Promise<Preview | Refused>;
};

/** Where the built apps and the built site are. */
export type Folders = { forms: string; studio: string; site: string };
