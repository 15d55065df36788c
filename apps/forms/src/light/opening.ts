import { isAnythingKept } from "../keep/is-anything-kept.ts";
import type { KeptLink } from "../keep/kept.ts";
import { forgetLink, keptLink, keptLinkBySecret } from "../keep/links.ts";
import { isOnRound } from "../keep/on-round.ts";
import { openSitting } from "../keep/sittings.ts";
import { linkOfWindow, markWindow, secretInAddress, takeSecretFromAddress } from "../link/address.ts";
import { type Opening, openLink } from "../link/open-link.ts";
import { showPartMissing, withLater } from "./load-later.ts";
import { withPart } from "./load-part.ts";
import { showWaiting } from "./message.ts";
import { currentSettings, hasShown, language, suggestLanguage } from "./page.ts";
import { showSitting } from "./sitting.ts";
import { whichLane } from "./which-lane.ts";
import { withLight } from "./with-light.ts";

/** A link whose opening the server is asked already, before anything else is ready. */
export type Begun = { secret: string; asking: Promise<Opening> };

/** Asks by the secret in the address at once: on a slow network nothing else takes as long. */
export function beginOpening(): Begun | null {
  const secret = secretInAddress();
  if (!secret) return null;
  const asking = openLink(secret, "light");
  asking.catch(() => undefined);
  return { secret, asking };
}

/** Shows the forms this window is at: those of the link it was opened with, of a typed code, or those it was at before a reload. */
export async function startOpening(begun: Begun | null, handOver: () => void): Promise<void> {
  // A link that is opened meanwhile goes before a screen that is still on its way.
  let turn = 0;
  const showForms = async (link: KeptLink): Promise<void> => {
    markWindow(link.id);
    await suggestLanguage(link.opened.language);
    const lane = whichLane(link, { wide: false }, currentSettings());
    const compiled = lane.kind === "light" ? link : await withLight(link).catch(() => null);
    if (compiled === null) return showPartMissing();
    if (whichLane(compiled, { wide: false }, currentSettings()).kind === "surveyjs") return handOver();
    await showSitting(compiled, {
      anew: (child) => void anew(link, child),
      relink: (fresh) => void showForms(fresh),
      toLarge: handOver,
      ended: () => void forgetLink(link.id).then(showKept),
    });
  };
  const anew = async (link: KeptLink, child: string) => {
    const opening = await openLink(link.secret, "light");
    if (opening.kind !== "opened") return showTrouble(opening);
    await openSitting(opening.link, child, true);
    await showForms(opening.link);
  };
  const open = async (secret: string, asking = openLink(secret, "light")): Promise<void> => {
    turn += 1;
    const kept = await keptLinkBySecret(secret);
    // The page's first words stay until there is more to say.
    if (!kept && (hasShown() || language() === "en")) showWaiting();
    // What this device has kept shows at once; the server's word is taken in when it comes.
    if (kept) await showForms(kept);
    const opening = await asking;
    if (opening.kind !== "opened") return showTrouble(opening);
    if (!kept) await showForms(opening.link);
  };
  const showCode = () => {
    turn += 1;
    const mine = turn;
    withPart(byCode, (part) => mine === turn && part.showCode({ showForms, showTrouble }));
  };
  const toCode = () => {
    markWindow(null);
    showCode();
  };
  /** Nobody's link is open: what this device keeps goes before a code. */
  const showKept = async () => {
    markWindow(null);
    turn += 1;
    const mine = turn;
    if (!(await isAnythingKept())) return showCode();
    withLater((part) => void part.showKeptHere({ showForms, toCode, isWanted: () => mine === turn }));
  };
  const showTrouble = (opening: Exclude<Opening, { kind: "opened" }>): void => {
    if (opening.kind === "refused") withPart(byCode, (part) => part.showRefused(opening, toCode));
    else withLater((part) => part.showOffline(toCode, () => void open(opening.secret)));
  };

  if (await isOnRound()) return handOver();
  addEventListener("hashchange", () => {
    const secret = takeSecretFromAddress();
    if (secret) void open(secret);
  });
  const secret = takeSecretFromAddress();
  if (secret) return open(secret, begun?.secret === secret ? begun.asking : openLink(secret, "light"));
  const mark = linkOfWindow();
  const link = mark ? await keptLink(mark) : undefined;
  return link ? showForms(link) : showKept();
}

const byCode = { name: "by-code", load: () => import("./by-code/by-code.ts") };
