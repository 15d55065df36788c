import { message, paragraph } from "./message.ts";
import { buttonHtml, show } from "./page.ts";
import { stone } from "./pictures.ts";

type Later = typeof import("./later.ts");

let coming: Promise<Later> | null = null;

/** What not everyone needs, fetched while the first screen is read, so that it is here when the network is not. */
export function later(): Promise<Later> {
  coming ??= import("./later.ts").catch((error: unknown) => {
    coming = null;
    throw error;
  });
  return coming;
}

/** Goes on with it; where it cannot come, says so and tries again. */
export function withLater(go: (later: Later) => void): void {
  later().then(go, () =>
    show((say) =>
      message("part-missing", stone, say("partMissingTitle"), paragraph(say("partMissingHelp")), {
        below: buttonHtml("again", "main", say("tryAgain")),
        doing: { again: () => withLater(go) },
      }),
    ),
  );
}
