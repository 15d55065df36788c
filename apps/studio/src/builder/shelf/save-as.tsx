import type { ExportedFile, InstrumentFormat, Loss } from "@kith/exchange";
import type { Instrument, Words } from "@kith/instrument";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { DialogButton } from "../../frame/dialog-button.tsx";
import { saveFile } from "../../frame/save-file.ts";
import { useLanguage, useSay } from "../../language.tsx";
import { exchangeWords } from "../../words/exchange.ts";
import { Choice } from "../edit/fields.tsx";

/** Saves an instrument as a file of another tool, and says first what that kind of file cannot hold. */
export function SaveAs({ instrument }: { instrument: Instrument }) {
  return (
    <DialogButton label={exchangeWords.saveAs}>
      {(close) => <Inside instrument={instrument} close={close} />}
    </DialogButton>
  );
}

const formats: { value: InstrumentFormat; words: Words }[] = (
  [
    ["kith", "Kith"],
    ["xlsform-kobo", "KoboToolbox (XLSForm)"],
    ["xlsform-odk", "ODK (XLSForm)"],
    ["redcap", "REDCap"],
    ["surveyjs", "SurveyJS"],
    ["fhir-r4", "FHIR R4"],
    ["fhir-r5", "FHIR R5"],
  ] as const
).map(([value, name]) => ({ value, words: { "zh-CN": name, en: name } }));

function Inside({ instrument, close }: { instrument: Instrument; close: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [format, setFormat] = useState<InstrumentFormat>("kith");
  const [file, setFile] = useState<ExportedFile<Loss> | null>(null);
  useEffect(() => {
    let isGone = false;
    void import("@kith/exchange").then(({ exportInstrument }) => {
      if (!isGone) setFile(exportInstrument(instrument, format, { language }));
    });
    return () => {
      isGone = true;
    };
  }, [instrument, format, language]);
  return (
    <>
      <Choice label={exchangeWords.format} value={format} options={formats} choose={setFormat} />
      {file && <Losses losses={file.losses} />}
      <div className="ways">
        <Button className="button" onPress={close}>
          {say(exchangeWords.close)}
        </Button>
        <Button className="button main" isDisabled={!file} onPress={() => file && save(file)}>
          {say(exchangeWords.save)}
        </Button>
      </div>
    </>
  );
}

function Losses({ losses }: { losses: Loss[] }) {
  const say = useSay();
  if (losses.length === 0) return <p className="notice good">{say(exchangeWords.noLosses)}</p>;
  return (
    <>
      {(["lost", "only-kith-reads"] as const).map((kind) => {
        const these = losses.filter((loss) => loss.kind === kind);
        if (these.length === 0) return null;
        return (
          <section key={kind} className="notice">
            <p>{say(kind === "lost" ? exchangeWords.losses : exchangeWords.onlyKith)}</p>
            <ul>
              {these.map((loss) => (
                <li key={`${loss.what} ${loss.says.en}`}>{say(loss.says)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function save({ name, mediaType, bytes }: ExportedFile<Loss>): void {
  saveFile(name, new Blob([new Uint8Array(bytes)], { type: mediaType }));
}
