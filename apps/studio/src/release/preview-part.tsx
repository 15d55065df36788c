import type { Words } from "@kith/instrument";
import { useState } from "react";
import { Button } from "react-aria-components";
import { makePreview } from "../api/release.ts";
import { useLanguage, useSay } from "../language.tsx";
import { signingWords } from "../words/signing.ts";
import { troubleWords } from "../words/trouble.ts";
import { publicPage, togetherPage } from "./public-page.ts";
import { ReadAs } from "./read-as.tsx";

type State = { kind: "none" } | { kind: "making" } | { kind: "made"; url: string } | { kind: "trouble"; says: Words };

/** The draft of a group, or of the groups together, as a reader would see it, made by the program that makes the public pages. */
export function PreviewPart({ group, signedOut }: { group: string | null; signedOut: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [state, setState] = useState<State>({ kind: "none" });
  const make = async () => {
    setState({ kind: "making" });
    const asked = await makePreview(group);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") return setState({ kind: "made", url: asked.value.url });
    setState({ kind: "trouble", says: asked.kind === "refused" ? asked.says : troubleWords.unreachable });
  };
  return (
    <div className="preview-part" role="status">
      {state.kind === "made" ? (
        <a
          className="button"
          href={(group === null ? togetherPage : publicPage)(state.url, language)}
          target="_blank"
          rel="noreferrer"
        >
          {say(signingWords.previewOpen)}
        </a>
      ) : (
        <Button className="button" isDisabled={state.kind === "making"} onPress={() => void make()}>
          {say(state.kind === "making" ? signingWords.previewing : signingWords.preview)}
        </Button>
      )}
      {state.kind === "made" && <ReadAs />}
      {state.kind === "trouble" && <p className="notice warn">{say(state.says)}</p>}
    </div>
  );
}
