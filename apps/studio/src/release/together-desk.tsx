import type { Words } from "@kith/instrument";
import type { ProgrammeDraft } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { askTogether, publish } from "../api/release.ts";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { frameWords } from "../words/frame.ts";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";
import { troubleWords } from "../words/trouble.ts";
import { AskFirst } from "./ask-first.tsx";
import { AttackPart } from "./attack-part.tsx";
import { NotYet } from "./not-yet.tsx";
import { PointTable } from "./point-table.tsx";
import { PreviewPart } from "./preview-part.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Progress } from "./progress.tsx";
import { togetherPage } from "./public-page.ts";
import type { Publishing } from "./publishing.ts";
import { SignPart } from "./sign-part.tsx";
import { ValuesTogether } from "./values-together.tsx";
import { WithheldList } from "./withheld-list.tsx";

/** The desk of what the programme's groups show together: read it, sign it, publish it, or see why not now. */
export function TogetherDesk({ programme, signedOut }: { programme: Words; signedOut: () => void }) {
  const say = useSay();
  const [draft, setDraft] = useState<ProgrammeDraft | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [state, setState] = useState<Publishing>({ kind: "idle" });

  const read = useCallback(async () => {
    const asked = await askTogether();
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setDraft(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [signedOut]);
  useEffect(() => void read(), [read]);

  const start = async () => {
    setState({ kind: "building" });
    const asked = await publish(null);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "unreachable") setState({ kind: "unsure", before: draft?.edition ?? 0 });
    else setState(asked.kind === "answered" ? asked.value : asked);
    void read();
  };

  return (
    <Screen
      title={say(signingWords.together)}
      above={
        <nav className="crumbs">
          <a href="#/">{say(frameWords.back)}</a>
        </nav>
      }
    >
      <p className="lead">{say(signingWords.togetherLead)}</p>
      {trouble && <TryAgain says={trouble} again={() => void read()} />}
      {!draft && !trouble && (
        <p className="quiet" role="status">
          {say(releaseWords.reading)}
        </p>
      )}
      {draft?.signing && <NotYet groups={draft.notYet} />}
      {draft && draft.mainPoints.length > 0 && <PointTable draft={draft} />}
      {draft && <NumbersTogether draft={draft} />}
      {draft && <AttackPart attack={draft.attack} />}
      {draft?.signing && <PreviewPart group={null} signedOut={signedOut} />}
      {draft && (
        <section aria-labelledby="publish">
          <h2 id="publish">{say(releaseWords.publish)}</h2>
          <div className="card">
            <Way
              draft={draft}
              programme={programme}
              state={state}
              start={() => void start()}
              read={read}
              signedOut={signedOut}
            />
            <Progress state={state} />
          </div>
        </section>
      )}
    </Screen>
  );
}

/** Which numbers of the groups together would be published, and which not, why, and what would help. */
function NumbersTogether({ draft: { values, withheld } }: { draft: ProgrammeDraft }) {
  const say = useSay();
  if (values.length + withheld.length === 0) return null;
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{say(releaseWords.cells)}</h2>
      <div className="card">
        <p>{values.length === 0 ? say(releaseWords.noneShown) : say(releaseWords.shown, { count: values.length })}</p>
        <ValuesTogether values={values} />
        {withheld.length === 0 && <p>{say(releaseWords.allShown)}</p>}
        {withheld.length > 0 && (
          <>
            <p>{say(releaseWords.notShown, { count: withheld.length })}</p>
            <WithheldList withheld={withheld} />
            <p className="quiet">{say(releaseWords.notAFault)}</p>
          </>
        )}
      </div>
    </section>
  );
}

type Given = {
  draft: ProgrammeDraft;
  programme: Words;
  state: Publishing;
  start: () => void;
  read: () => Promise<void>;
  signedOut: () => void;
};

/** What can be done now: sign and publish, look at what is public, or read what stands in the way. */
function Way({
  draft: { edition, url, signing, refused, harm, notYet },
  programme,
  state,
  start,
  read,
  signedOut,
}: Given) {
  const say = useSay();
  const { language } = useLanguage();
  const see = edition !== null && (
    <a className="button" href={togetherPage(url, language)}>
      {say(signingWords.seeTogether)}
    </a>
  );
  if (refused.length > 0) {
    return (
      <>
        <div className="notice warn">
          <p>
            <strong>{say(releaseWords.cannotNow)}</strong>
          </p>
          <ProblemList problems={refused} />
        </div>
        {see}
      </>
    );
  }
  if (signing === null) {
    return (
      <>
        <p>{say(signingWords.togetherNow, { edition: edition ?? 1 })}</p>
        {see}
      </>
    );
  }
  return (
    <>
      <p>{edition === null ? say(releaseWords.first) : say(releaseWords.next, { edition, next: edition + 1 })}</p>
      <SignPart group={null} signing={signing} lookedAt={[]} readAgain={() => void read()} signedOut={signedOut}>
        <AskFirst
          name={programme}
          hasHarm={harm.length > 0}
          hasReviews={false}
          awaited={notYet.length > 0 ? say(signingWords.notYet, { count: notYet.length }) : null}
          isBusy={state.kind === "building"}
          publish={start}
        />
      </SignPart>
      {see}
    </>
  );
}
