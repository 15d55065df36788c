import { type Instrument, instrumentChanges, type Words } from "@kith/instrument";
import type { InstrumentVersion } from "@kith/server/api";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { addDraft, askVersion, changeState } from "../api/instruments.ts";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { address } from "../route.ts";
import { builderWords } from "../words/builder.ts";
import { comparabilityWords } from "../words/changes.ts";
import { frameWords } from "../words/frame.ts";
import { liveWords } from "../words/live.ts";
import { printWords } from "../words/paper.ts";
import { dayAndTime } from "../words/time.ts";
import { troubleWords } from "../words/trouble.ts";
import { AskedWhen } from "./asked-when.tsx";
import { fromInstrument, type Purpose } from "./from-instrument.ts";
import { Paper } from "./live/paper.tsx";
import { Changes } from "./publish/changes.tsx";
import { SaveAs } from "./shelf/save-as.tsx";
import { textStatusOf } from "./texts.ts";

const TryIt = lazy(async () => ({ default: (await import("./live/try-it.tsx")).TryIt }));

/** One frozen version: to look at, to try out, to print, to save; to retire, or to begin the next one from. */
export function VersionPage({ hash, signedOut }: { hash: string; signedOut: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [version, setVersion] = useState<InstrumentVersion | null>(null);
  const [before, setBefore] = useState<Instrument | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const read = useCallback(async () => {
    const asked = await askVersion(hash);
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind !== "answered") return setTrouble(asked.kind === "refused" ? asked.says : troubleWords.unreachable);
    setTrouble(null);
    setVersion(asked.value);
    if (asked.value.follows === null) return;
    const earlier = await askVersion(asked.value.follows);
    if (earlier.kind === "answered") setBefore(earlier.value.instrument);
  }, [hash, signedOut]);
  useEffect(() => void read(), [read]);

  if (trouble) return <TryAgain says={trouble} again={() => void read()} />;
  if (!version) return <p className="quiet">{say(frameWords.opening)}</p>;
  const { card, instrument } = version;

  const begin = async (purpose: Purpose) => {
    const asked = await addDraft(fromInstrument(instrument, purpose));
    if (asked.kind === "answered") location.hash = address({ screen: "draft", draft: asked.value.id });
    else if (asked.kind === "signed-out") signedOut();
    else setTrouble(asked.kind === "refused" ? asked.says : troubleWords.unreachable);
  };
  const isRetired = card.state === "retired";
  const turn = async () => {
    const asked = await changeState(hash, isRetired ? "bring-back" : "retire");
    if (asked.kind === "signed-out") return signedOut();
    await read();
  };
  return (
    <Screen title={say(card.title)} above={<a href={address({ screen: "instruments" })}>{say(builderWords.back)}</a>}>
      <p className="tags">
        <span className="tag">{say(card.origin === "library" ? builderWords.ours : builderWords.own)}</span>{" "}
        <span className="tag">{say(builderWords.version, { version: card.version })}</span>{" "}
        <span className="tag">{say(builderWords.asked, { count: card.asked })}</span>
      </p>
      {isRetired && <p className="notice warn">{say(builderWords.isRetired)}</p>}
      <p className="lead">{say(instrument.notice)}</p>
      <p className="quiet">
        {say(builderWords.frozen)} <code lang="en">{hash.slice(0, 16)}</code>
        {card.publishedAt && (
          <>
            {" "}
            {say(builderWords.publishedBy, { time: dayAndTime(card.publishedAt, language) })}{" "}
            <span lang="en">{card.publishedBy}</span>
          </>
        )}
      </p>
      {before && (
        <section className="notice" aria-label={say(builderWords.since)}>
          <Changes version={before.version} changes={instrumentChanges(before, instrument)} />
          {version.comparability && <p>{say(comparabilityWords[version.comparability])}</p>}
          {version.note && <p>{version.note}</p>}
        </section>
      )}
      <div className="ways">
        <Button
          className="button main"
          onPress={() => void begin({ kind: "next-version", textStatus: textStatusOf(version.textStatus) })}
        >
          {say(builderWords.next)}
        </Button>
        <Button className="button" onPress={() => void begin({ kind: "copy" })}>
          {say(builderWords.copy)}
        </Button>
        <SaveAs instrument={instrument} />
        <a className="button" href={address({ screen: "blank", hash })}>
          {say(printWords.blank)}
        </a>
        <Button className="button plain" onPress={() => void turn()}>
          {say(isRetired ? builderWords.bringBack : builderWords.retire)}
        </Button>
      </div>
      {card.informant !== "facilitator" && !isRetired && (
        <AskedWhen hash={hash} waves={version.waves} signedOut={signedOut} again={read} />
      )}
      <Tabs className="live version-live">
        <TabList className="live-tabs" aria-label={say(builderWords.look)}>
          <Tab id="try" className="live-tab">
            {say(liveWords.tryIt)}
          </Tab>
          <Tab id="paper" className="live-tab">
            {say(liveWords.paper)}
          </Tab>
        </TabList>
        <TabPanel id="try" className="live-panel">
          <Suspense fallback={<p className="quiet">{say(frameWords.opening)}</p>}>
            <TryIt instrument={instrument} />
          </Suspense>
        </TabPanel>
        <TabPanel id="paper" className="live-panel">
          <Paper instrument={instrument} />
        </TabPanel>
      </Tabs>
    </Screen>
  );
}
