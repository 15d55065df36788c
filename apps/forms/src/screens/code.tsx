import { type FormEvent, useEffect, useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink } from "../keep/kept.ts";
import { unfinishedLinks } from "../keep/unfinished-links.ts";
import { inGroups, readTypedCode } from "../link/typed-code.ts";
import { Frame } from "../parts/frame.tsx";
import { LoadCopy } from "../parts/load-copy.tsx";
import { SaveCopy } from "../parts/save-copy.tsx";

/** For who has a slip of paper instead of a link. It bears with small letters, spaces and letters that look like digits. */
export function CodeScreen(props: {
  unsent: number;
  /** A code that did not open, with what was said of it, to be put right. */
  typed: string;
  says: string | null;
  open: (code: string) => void;
  carryOn: (link: KeptLink) => void;
  /** Forms came from a file, and are to be sent. */
  loaded: () => void;
}) {
  const { say, language } = useDevice();
  const [typed, setTyped] = useState(props.typed);
  const [trouble, setTrouble] = useState(props.says);
  const [unfinished, setUnfinished] = useState<KeptLink[]>([]);
  const look = () => void unfinishedLinks().then(setUnfinished);
  useEffect(look, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = readTypedCode(typed);
    if (code) props.open(code);
    else setTrouble(say("codeShort"));
  };
  return (
    <Frame screen="code">
      <form className="reading" onSubmit={submit} noValidate>
        <h1 tabIndex={-1}>{say("codeTitle")}</h1>
        <p id="code-help">{say("codeHelp")}</p>
        <label className="field">
          <span>{say("codeLabel")}</span>
          <input
            className="code"
            value={typed}
            onChange={(event) => {
              setTyped(inGroups(event.target.value));
              setTrouble(null);
            }}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            aria-describedby="code-help code-trouble"
            aria-invalid={trouble !== null}
          />
        </label>
        <p id="code-trouble" className={trouble ? "note" : ""} role="alert">
          {trouble ?? ""}
        </p>
        {trouble && props.says ? <p>{say("codeHelpless")}</p> : null}
        <button type="submit" className="main wide">
          {say("codeOpen")}
        </button>
      </form>
      {props.unsent > 0 ? (
        <div className="note">
          <p role="status">{say("unsent", { count: props.unsent })}</p>
          <SaveCopy />
        </div>
      ) : null}
      {unfinished.length > 0 ? (
        <section className="unfinished">
          <h2>{say("codeUnfinished")}</h2>
          {unfinished.map((link) => (
            <button type="button" className="plain wide" key={link.id} onClick={() => props.carryOn(link)}>
              {say("goOn")} · {link.opened.programme[language]}
            </button>
          ))}
        </section>
      ) : null}
      <LoadCopy
        loaded={() => {
          look();
          props.loaded();
        }}
      />
    </Frame>
  );
}
