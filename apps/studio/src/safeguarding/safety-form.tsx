import type { Contact } from "@kith/server/api";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { Line } from "../frame/fields.tsx";
import { Sheet } from "../frame/sheet.tsx";
import { useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { readDone, useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { setUpWords } from "../words/set-up.ts";

const nobody: Contact = { name: "", phone: "" };

/** Who is called when somebody says that a child is not safe. Nothing is opened before this is filled in. */
export function SafetyForm() {
  const say = useSay();
  const { setUp } = useSetUp();
  const { outcome, isBusy, press } = useChange(setUpWords.saved);
  const [lead, setLead] = useState(setUp.safeguarding?.lead ?? nobody);
  const [deputy, setDeputy] = useState(setUp.safeguarding?.deputy ?? nobody);
  const [numbers, setNumbers] = useState(
    setUp.safeguarding?.numbers ?? [
      { what: say(setUpWords.police), number: "110" },
      { what: say(setUpWords.hotline), number: "12345" },
      { what: say(setUpWords.ambulance), number: "120" },
    ],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/api/studio/programmes/${setUp.programme?.id}/safeguarding`;
    const body = { lead, deputy, numbers: numbers.filter(({ what, number }) => what.trim() + number.trim() !== "") };
    if (await press({ path, method: "PUT", body, read: readDone })) location.hash = "#/setup";
  };
  const setNumber = (at: number, next: { what: string; number: string }) =>
    setNumbers(numbers.map((each, place) => (place === at ? next : each)));
  return (
    <Guided title={setUpWords.safety} lead={setUpWords.safetyLead}>
      <p className="quiet">{say(setUpWords.safetyNote)}</p>
      <Sheet submit={submit} outcome={outcome} isBusy={isBusy}>
        <div className="pair">
          <Line label={say(setUpWords.leadName)} value={lead.name} change={(name) => setLead({ ...lead, name })} />
          <Line
            label={say(setUpWords.leadPhone)}
            type="tel"
            value={lead.phone}
            change={(phone) => setLead({ ...lead, phone })}
          />
        </div>
        <div className="pair">
          <Line
            label={say(setUpWords.deputyName)}
            value={deputy.name}
            change={(name) => setDeputy({ ...deputy, name })}
          />
          <Line
            label={say(setUpWords.deputyPhone)}
            type="tel"
            value={deputy.phone}
            change={(phone) => setDeputy({ ...deputy, phone })}
          />
        </div>
        <p className="quiet">{say(setUpWords.deputySigns)}</p>
        <fieldset className="plain">
          <legend>{say(setUpWords.numbers)}</legend>
          <p className="quiet">{say(setUpWords.numbersNote)}</p>
          {numbers.map((each, at) => (
            // The list only grows, so its places are its names.
            <div className="pair" key={`number ${String(at)}`}>
              <Line
                label={say(setUpWords.what)}
                value={each.what}
                change={(what) => setNumber(at, { ...each, what })}
                optional
              />
              <Line
                label={say(setUpWords.number)}
                type="tel"
                value={each.number}
                change={(number) => setNumber(at, { ...each, number })}
                optional
              />
            </div>
          ))}
          <Button className="button" onPress={() => setNumbers([...numbers, { what: "", number: "" }])}>
            {say(setUpWords.addNumber)}
          </Button>
        </fieldset>
      </Sheet>
    </Guided>
  );
}
