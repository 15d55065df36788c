import type { Words } from "@kith/instrument";
import type { ReactNode } from "react";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { setUpWords } from "../words/set-up.ts";

/** One page of getting ready, with the way back to the list. */
export function Guided({ title, lead, children }: { title: Words; lead?: Words; children: ReactNode }) {
  const say = useSay();
  return (
    <Screen title={say(title)} above={<a href="#/setup">{say(setUpWords.back)}</a>}>
      {lead && <p className="lead">{say(lead)}</p>}
      {children}
    </Screen>
  );
}
