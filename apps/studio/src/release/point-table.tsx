import { languages } from "@kith/instrument";
import type { ReleaseDraft } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { type Point, pointsOf } from "./points.ts";

const columns = { "zh-CN": releaseWords.inChinese, en: releaseWords.inEnglish };

/** The report's main points, both languages side by side, harm first. */
export function PointTable({ draft }: { draft: Pick<ReleaseDraft, "mainPoints" | "harm"> }) {
  const say = useSay();
  const points = pointsOf(draft);
  return (
    <section aria-labelledby="points">
      <h2 id="points">{say(releaseWords.says)}</h2>
      {points.length === 0 && <p className="quiet">{say(releaseWords.saysNothing)}</p>}
      {points.length > 0 && (
        <p className="points-head" aria-hidden="true">
          {languages.map((language) => (
            <span key={language}>{say(columns[language])}</span>
          ))}
        </p>
      )}
      <ol className="points card">
        {points.map((point) => (
          <li key={point.words["zh-CN"]} className={point.isHarm ? "point harm" : "point"}>
            <PointSides point={point} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PointSides({ point: { words, isHarm } }: { point: Point }) {
  const say = useSay();
  return (
    <>
      {isHarm && (
        <p className="harm-note">
          <strong>{say(releaseWords.harm)}</strong> {say(releaseWords.harmStays)}
        </p>
      )}
      <dl className="sides">
        {languages.map((language) => (
          <div key={language}>
            <dt>{say(columns[language])}</dt>
            <dd lang={language}>{words[language]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
