import { keepForOffline } from "./keep-for-offline.ts";
import { alsoNeeded, showPartMissing } from "./load-later.ts";

/** A part that only some people need, with a name for what keeps it. Who needed it once has it without a network too. */
export type Part<Content> = { name: string; load: () => Promise<Content> };

/** Goes on with a part. */
export function withPart<Content>(part: Part<Content>, go: (content: Content) => void): void {
  kept(part).then(go, showPartMissing);
}

/** Fetches a part that will be needed, before it is said that no network is. */
export function needPart<Content>(part: Part<Content>): void {
  alsoNeeded(kept(part));
}

async function kept<Content>({ name, load }: Part<Content>): Promise<Content> {
  const content = await load();
  void keepForOffline(name);
  return content;
}
