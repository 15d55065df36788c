import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { DraftBand, DraftScale } from "../draft.ts";
import { LineField, NumberField } from "./fields.tsx";
import { TextPair } from "./text-pair.tsx";

type Edit = (part: Partial<DraftScale>, touched?: string) => void;

/** What is known of a scale from elsewhere: bands and reliability, none of them without its source. */
export function ScaleEvidence({ scale, edit }: { scale: DraftScale; edit: Edit }) {
  const say = useSay();
  const change = (id: string, part: Partial<DraftBand>, touched: string) =>
    edit({ bands: scale.bands.map((band) => (band.id === id ? { ...band, ...part } : band)) }, `band/${id}/${touched}`);
  return (
    <>
      <fieldset className="text-pair">
        <legend>{say(editWords.bands)}</legend>
        <p className="quiet">{say(editWords.bandsHint)}</p>
        {scale.bands.map((band) => (
          <div key={band.id} className="band" data-of={`${scale.id}:${band.id}`}>
            <div className="fields">
              <NumberField
                label={editWords.bandFrom}
                value={band.lower}
                change={(lower) => lower !== null && change(band.id, { lower }, "lower")}
              />
              <LineField
                label={editWords.source}
                value={band.source}
                change={(source) => change(band.id, { source }, "source")}
              />
              <Button
                className="button plain"
                onPress={() => edit({ bands: scale.bands.filter((other) => other.id !== band.id) })}
              >
                {say(editWords.removeItem)}
              </Button>
            </div>
            <TextPair
              label={editWords.bandName}
              words={band.words}
              change={(words, language) => change(band.id, { words }, language)}
            />
          </div>
        ))}
        <Button className="button" onPress={() => edit({ bands: [...scale.bands, emptyBand(scale.bands)] })}>
          {say(editWords.addBand)}
        </Button>
      </fieldset>
      <Evidence scale={scale} edit={edit} />
    </>
  );
}

function Evidence({ scale, edit }: { scale: DraftScale; edit: Edit }) {
  const say = useSay();
  const { reliability } = scale;
  if (!reliability)
    return (
      <p>
        <Button
          className="button"
          onPress={() => edit({ reliability: { kind: "alpha", value: 0.8, sd: 1, n: 0, source: "" } })}
        >
          {say(editWords.addReliability)}
        </Button>
      </p>
    );
  const change = (part: Partial<typeof reliability>, touched: string) =>
    edit({ reliability: { ...reliability, ...part } }, `reliability/${touched}`);
  return (
    <fieldset className="text-pair">
      <legend>{say(editWords.reliability)}</legend>
      <p className="quiet">{say(editWords.reliabilityHint)}</p>
      <div className="fields">
        <p className="field">
          <select
            className="text"
            aria-label={say(editWords.reliability)}
            value={reliability.kind}
            onChange={(event) => {
              const kind = (["alpha", "omega", "retest"] as const).find((one) => one === event.target.value);
              if (kind) change({ kind }, "kind");
            }}
          >
            <option value="alpha">α</option>
            <option value="omega">ω</option>
            <option value="retest">r</option>
          </select>
        </p>
        <NumberField
          label={editWords.value}
          value={reliability.value}
          least={0}
          change={(value) => value !== null && value <= 1 && change({ value }, "value")}
        />
        <NumberField
          label={editWords.spread}
          value={reliability.sd}
          change={(sd) => sd !== null && sd > 0 && change({ sd }, "sd")}
        />
        <NumberField
          label={editWords.people}
          value={reliability.n}
          least={0}
          change={(n) => n !== null && change({ n: Math.round(n) }, "n")}
        />
        <LineField
          label={editWords.source}
          value={reliability.source}
          change={(source) => change({ source }, "source")}
        />
        <Button className="button plain" onPress={() => edit({ reliability: null })}>
          {say(editWords.removeItem)}
        </Button>
      </div>
    </fieldset>
  );
}

function emptyBand(bands: DraftBand[]): DraftBand {
  const last = Math.max(0, ...bands.map((band) => Number(/^band-(\d+)$/.exec(band.id)?.[1] ?? 0)));
  return { id: `band-${last + 1}`, words: { "zh-CN": "", en: "" }, lower: 0, source: "" };
}
