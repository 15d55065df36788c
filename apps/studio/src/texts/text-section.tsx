import type { Wave } from "@kith/instrument";
import type { TextHistory } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../language.tsx";
import { waveWords } from "../words/people.ts";
import { textKindWords, textWords } from "../words/texts.ts";
import { dayAndTime } from "../words/time.ts";
import { ChangeList } from "./change-list.tsx";
import { asSeen } from "./places.ts";
import { TextEditor } from "./text-editor.tsx";
import { textFor } from "./text-for.ts";

export type OneText = TextHistory[number];
type Version = OneText["versions"][number];
const waves: readonly Wave[] = ["T0", "mid", "T1", "T2"];

/** One text: what is told now, the way to change it, and every version before. */
export function TextSection({ text, stored }: { text: OneText; stored: () => Promise<void> }) {
  const say = useSay();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const told = toldNow(text);
  const earlier = text.versions.filter((version) => !told.some(({ hash }) => hash === version.hash));
  // A child is asked anew at every wave, so only what guardians said once may lie behind.
  const behind = text.kind === "assent" ? 0 : earlier.reduce((sum, { agreed }) => sum + agreed, 0);
  return (
    <section className="card family-text" aria-label={say(textKindWords[text.kind])}>
      <h2>{say(textKindWords[text.kind])}</h2>
      {told.map((version) => (
        <div key={version.hash}>
          <p className="quiet">
            {version.wave
              ? say(textWords.nowAt, { version: version.version, wave: say(waveWords[version.wave]) })
              : say(textWords.now, { version: version.version })}
            {language === "en" ? " · " : "："}
            <Origin of={version} />
          </p>
          <blockquote>{asSeen(version.words[language], language)}</blockquote>
        </div>
      ))}
      {behind > 0 && <p className="notice">{say(textWords.askAgain, { count: behind })}</p>}
      {text.kind === "notice" && <p className="quiet">{say(textWords.places)}</p>}
      {isOpen ? (
        <TextEditor
          text={text}
          close={() => setOpen(false)}
          stored={async () => {
            await stored();
            setOpen(false);
          }}
        />
      ) : (
        <Button
          className="button"
          aria-label={`${say(textKindWords[text.kind])}: ${say(textWords.change)}`}
          onPress={() => setOpen(true)}
        >
          {say(textWords.change)}
        </Button>
      )}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{say(textWords.earlier, { count: earlier.length })}</summary>
          {told.map((version) => (
            <Difference key={version.hash} text={text} version={version} />
          ))}
          <ol className="text-versions">
            {earlier.map((version) => (
              <li key={version.hash}>
                <VersionOf text={text} version={version} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** The text of every wave, and those of single waves that differ from it. */
function toldNow({ kind, versions }: OneText): Version[] {
  const everywhere = textFor(versions, kind, null);
  const apart = waves.map((wave) => textFor(versions, kind, wave)).filter(({ wave }) => wave !== null);
  return [everywhere, ...apart];
}

function VersionOf({ text, version }: { text: OneText; version: Version }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      <h3>
        {say(textWords.version, { version: version.version })}
        {version.wave && ` · ${say(waveWords[version.wave])}`}
      </h3>
      <p className="quiet">
        <Origin of={version} />
      </p>
      <blockquote>{asSeen(version.words[language], language)}</blockquote>
      {version.agreed > 0 && <p>{say(textWords.agreed, { count: version.agreed })}</p>}
      <Difference text={text} version={version} />
    </>
  );
}

function Difference({ text, version }: { text: OneText; version: Version }) {
  const say = useSay();
  const at = text.versions.indexOf(version);
  const before = text.versions.slice(at + 1).find(({ wave }) => wave === null || wave === version.wave);
  if (!before || version.changes.length === 0) return null;
  return (
    <>
      <h3>{say(textWords.changes, { version: before.version })}</h3>
      <ChangeList changes={version.changes} />
    </>
  );
}

function Origin({ of: { at, by } }: { of: Version }) {
  const say = useSay();
  const { language } = useLanguage();
  if (at === null || by === null) return <>{say(textWords.standard)}</>;
  return <>{say(textWords.since, { day: dayAndTime(at, language), by })}</>;
}
