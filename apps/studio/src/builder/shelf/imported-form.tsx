import type { Imported, Offer } from "@kith/exchange";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../../language.tsx";
import { builderWords } from "../../words/builder.ts";
import { exchangeWords } from "../../words/exchange.ts";
import type { Draft } from "../draft.ts";
import { Tick } from "../edit/fields.tsx";
import { fromInstrument } from "../from-instrument.ts";

/** What was read, and what the file leaves open. A guess counts only where someone ticks it. */
export function ImportedForm({
  imported,
  begin,
  close,
}: {
  imported: Imported & { kind: "imported" };
  begin: (draft: Draft) => Promise<void>;
  close: () => void;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const [accepted, setAccepted] = useState<Offer[]>([]);
  const { draft, questions } = imported;
  const title = draft.title[language] || draft.title["zh-CN"] || draft.title.en || say(builderWords.untitled);
  const make = async () => {
    close();
    const { acceptOffer } = await import("@kith/exchange");
    const made = accepted.reduce(acceptOffer, draft);
    await begin(fromInstrument(made, { kind: "brought-in" }));
  };
  return (
    <>
      <p className="notice good">
        {say(exchangeWords.found, { title, items: draft.items.length, scales: draft.scales.length })}
      </p>
      {questions.length > 0 && (
        <>
          <p>{say(exchangeWords.questions)}</p>
          <ul className="hints questions">
            {questions.map(({ at, says, offer }) => (
              <li key={`${at} ${says.en}`}>
                <span lang="en">{at}</span> {say(says)}{" "}
                {offer && (
                  <Tick
                    isOn={accepted.includes(offer)}
                    change={(isOn) =>
                      setAccepted(isOn ? [...accepted, offer] : accepted.filter((one) => one !== offer))
                    }
                  >
                    {say(exchangeWords.accept)}
                  </Tick>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="ways">
        <Button className="button" onPress={close}>
          {say(exchangeWords.no)}
        </Button>
        <Button className="button main" onPress={() => void make()}>
          {say(exchangeWords.begin)}
        </Button>
      </div>
    </>
  );
}
