import { keepForOffline } from "./keep-for-offline.ts";
import { showPartMissing } from "./load-later.ts";

/** Goes on with a part that only some people need. Who needed it once has it without a network too. */
export function withPart<Part>(name: string, load: () => Promise<Part>, go: (part: Part) => void): void {
  load().then((part) => {
    void keepForOffline(name);
    go(part);
  }, showPartMissing);
}
