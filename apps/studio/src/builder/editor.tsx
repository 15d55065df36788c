import { type ReactNode, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { addDraft, askDraft } from "../api/instruments.ts";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useIsWide } from "../frame/wide.ts";
import { useLanguage, useSay } from "../language.tsx";
import { address } from "../route.ts";
import { builderWords } from "../words/builder.ts";
import { liveWords } from "../words/live.ts";
import { adviceOn } from "./advice.ts";
import { forgetOnDevice } from "./device.ts";
import { AboutPart } from "./edit/about-part.tsx";
import { AnswersPart } from "./edit/answers-part.tsx";
import { ItemsPart } from "./edit/items-part.tsx";
import { LicencePart } from "./edit/licence-part.tsx";
import { ScalesPart } from "./edit/scales-part.tsx";
import { KeepingLine } from "./keeping-line.tsx";
import { LivePanel } from "./live/live-panel.tsx";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import { unfinished } from "./unfinished.ts";
import { type OpenDraft, useOpenDraft } from "./use-draft.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** The editor of one draft: what is written on one side, and beside it what it becomes. */
export function Editor({ id, signedOut }: { id: string; signedOut: () => void }) {
  const say = useSay();
  const [round, setRound] = useState(0);
  return (
    <EditorOf
      key={`${id} ${round}`}
      id={id}
      signedOut={signedOut}
      again={() => setRound(round + 1)}
      opening={<p className="quiet">{say(builderWords.opening)}</p>}
    />
  );
}

function EditorOf({
  id,
  signedOut,
  again,
  opening,
}: {
  id: string;
  signedOut: () => void;
  again: () => void;
  opening: ReactNode;
}) {
  const open = useOpenDraft(id, signedOut);
  if (open.kind === "opening") return opening;
  if (open.kind === "trouble") return <TryAgain says={open.says} again={again} />;
  return <Opened id={id} open={open} again={again} />;
}

function Opened({ id, open, again }: { id: string; open: OpenDraft & { kind: "open" }; again: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const isWide = useIsWide();
  const [side, setSide] = useState<"edit" | "live">("edit");
  const { history, change, keeping } = open;
  const draft = history.now;
  useUndoKeys(open.undo, open.redo);
  const todo = useMemo(() => unfinished(draft), [draft]);
  const advice = useMemo(() => adviceOn(draft), [draft]);

  const keepMine = async () => {
    const asked = await addDraft({ ...draft, title: draft.title });
    if (asked.kind !== "answered") return;
    await forgetOnDevice(id);
    location.hash = address({ screen: "draft", draft: asked.value.id });
  };
  const takeTheirs = async () => {
    if ((await askDraft(id)).kind !== "answered") return;
    await forgetOnDevice(id);
    again();
  };
  const title = draft.title[language] || draft.title["zh-CN"] || draft.title.en || say(builderWords.untitled);
  return (
    <div className="builder">
      <Screen title={title} above={<a href={address({ screen: "instruments" })}>{say(builderWords.back)}</a>}>
        <div className="builder-bar">
          <Button className="button" isDisabled={history.past.length === 0} onPress={open.undo}>
            {say(builderWords.undo)}
          </Button>
          <Button className="button" isDisabled={history.future.length === 0} onPress={open.redo}>
            {say(builderWords.redo)}
          </Button>
          <KeepingLine keeping={keeping} />
          <PublishDialog
            id={id}
            draft={draft}
            missing={todo.length}
            hints={advice.length}
            flush={open.flush}
            published={(hash) => {
              void forgetOnDevice(id);
              location.hash = address({ screen: "version", hash });
            }}
          />
        </div>
        {keeping === "moved-on" && (
          <div className="notice warn" role="alert">
            <p>{say(builderWords.movedOn)}</p>
            <div className="ways">
              <Button className="button" onPress={() => void keepMine()}>
                {say(builderWords.keepMine)}
              </Button>
              <Button className="button" onPress={() => void takeTheirs()}>
                {say(builderWords.takeTheirs)}
              </Button>
            </div>
          </div>
        )}
        {!isWide && (
          <div className="sides">
            {(["edit", "live"] as const).map((each) => (
              <Button
                key={each}
                className={side === each ? "switch-side here" : "switch-side"}
                aria-pressed={side === each}
                onPress={() => setSide(each)}
              >
                {say(each === "edit" ? liveWords.edit : liveWords.beside)}
              </Button>
            ))}
          </div>
        )}
        <div className="builder-sides">
          {(isWide || side === "edit") && (
            <div className="builder-edit">
              <AboutPart draft={draft} change={change} />
              <ScalesPart draft={draft} change={change} />
              <ItemsPart draft={draft} change={change} />
              <AnswersPart draft={draft} change={change} />
              <LicencePart draft={draft} change={change} />
            </div>
          )}
          {(isWide || side === "live") && (
            <aside className="builder-live" aria-label={say(liveWords.beside)}>
              <LivePanel draft={draft} change={change} todo={todo} advice={advice} leave={() => setSide("edit")} />
            </aside>
          )}
        </div>
      </Screen>
    </div>
  );
}
