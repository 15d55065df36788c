import type { Words } from "@kith/instrument";
import { useCallback, useEffect, useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink } from "../keep/kept.ts";
import { kioskLink } from "../keep/kiosk.ts";
import { keptLink } from "../keep/links.ts";
import { openSitting } from "../keep/sittings.ts";
import { linkOfWindow, markWindow, takeSecretFromAddress } from "./address.ts";
import { type NotOpened, openLink } from "./open-link.ts";
import { isSlip } from "./refusal-phrases.ts";

export type Showing =
  | { kind: "opening" }
  | { kind: "code"; typed: string; says: Words | null }
  | { kind: "link"; link: KeptLink }
  | NotOpened
  | { kind: "offline"; secret: string };

/** Which forms this window is at: those of the link it was opened with, of a typed code, or those it was at before a reload. */
export function useOpening() {
  const { suggestLanguage } = useDevice();
  const [showing, setShowing] = useState<Showing>({ kind: "opening" });
  const show = useCallback(
    (link: KeptLink) => {
      markWindow(link.id);
      suggestLanguage(link.opened.language);
      setShowing({ kind: "link", link });
    },
    [suggestLanguage],
  );
  const open = useCallback(
    async (secret: string) => {
      setShowing({ kind: "opening" });
      const opening = await openLink(secret, "surveyjs");
      if (opening.kind === "opened") show(opening.link);
      else setShowing(opening);
    },
    [show],
  );
  const openCode = useCallback(
    async (code: string) => {
      setShowing({ kind: "opening" });
      const opening = await openLink(code, "surveyjs");
      if (opening.kind === "opened") show(opening.link);
      // One wrong character is put right where it stands; nobody should type twelve again.
      else if (opening.kind === "refused" && isSlip(opening.why))
        setShowing({ kind: "code", typed: code, says: opening.says });
      else setShowing(opening);
    },
    [show],
  );
  useEffect(() => {
    const start = async () => {
      const secret = takeSecretFromAddress();
      // A tablet on its round from child to child goes nowhere else before staff end it.
      const round = await kioskLink();
      if (round) return show(round);
      if (secret) return open(secret);
      const mark = linkOfWindow();
      const link = mark ? await keptLink(mark) : undefined;
      // The light page keeps compiled forms alone; SurveyJS needs the instruments.
      if (link && lacksInstruments(link)) return open(link.secret);
      if (link) show(link);
      else setShowing(emptyCode);
    };
    void start();
    const arrived = () => {
      const secret = takeSecretFromAddress();
      if (secret) void kioskLink().then((round) => (round ? show(round) : open(secret)));
    };
    addEventListener("hashchange", arrived);
    return () => removeEventListener("hashchange", arrived);
  }, [open, show]);
  const toCode = useCallback(() => {
    markWindow(null);
    setShowing(emptyCode);
  }, []);
  const link = showing.kind === "link" ? showing.link : null;
  const anew = useCallback(
    async (child: string) => {
      if (!link) return;
      const opening = await openLink(link.secret, "surveyjs");
      if (opening.kind !== "opened") return setShowing(opening);
      await openSitting(opening.link, child, true);
      show(opening.link);
    },
    [link, show],
  );
  return { showing, open, openCode, show, anew, toCode };
}

function lacksInstruments({ secret, opened }: KeptLink): boolean {
  return secret !== "" && opened.forms.some((form) => opened.instruments[form.instrument] === undefined);
}

const emptyCode: Showing = { kind: "code", typed: "", says: null };
