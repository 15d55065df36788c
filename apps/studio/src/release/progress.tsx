import type { Language } from "@kith/instrument";
import { Label, ProgressBar } from "react-aria-components";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";
import { ProblemList } from "./problem-list.tsx";
import { publicPage, togetherPage } from "./public-page.ts";
import type { Publishing } from "./publishing.ts";

/** How far publishing has come: the bar while the page is built, then the way to it, or one clear sentence. */
export function Progress({ state }: { state: Publishing }) {
  return (
    <div role="status" className="progress">
      <Stage state={state} />
    </div>
  );
}

function Stage({ state }: { state: Publishing }) {
  const say = useSay();
  switch (state.kind) {
    case "idle":
      return null;
    case "building":
      return (
        <ProgressBar isIndeterminate>
          <Label>{say(releaseWords.building)}</Label>
          <div className="bar">
            <div className="bar-run" />
          </div>
          <p className="quiet">{say(releaseWords.buildingNote)}</p>
        </ProgressBar>
      );
    case "published":
      return (
        <div className="notice good">
          <p>
            <strong>{say(releaseWords.done, { edition: state.edition })}</strong>
          </p>
          <p className="ways">
            <a className="button main" href={pageOf(state.url, "zh-CN")}>
              {say(releaseWords.seeChinese)}
            </a>
            <a className="button" href={pageOf(state.url, "en")}>
              {say(releaseWords.seeEnglish)}
            </a>
          </p>
          {state.together && (
            <p className="quiet">
              {say(state.together)} <a href="#/together">{say(signingWords.together)}</a>
            </p>
          )}
        </div>
      );
    case "refused":
      return (
        <div className="notice warn">
          <p>
            <strong>{say(releaseWords.failed)}</strong> {say(state.says)}
          </p>
          <ProblemList problems={state.problems} />
        </div>
      );
    case "unsure":
      return <p className="notice warn">{say(releaseWords.unsure)}</p>;
  }
}

function pageOf(url: string, language: Language): string {
  return url.includes("/programmes/") ? togetherPage(url, language) : publicPage(url, language);
}
