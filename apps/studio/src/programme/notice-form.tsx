import { type FormEvent, useState } from "react";
import { Choice, Line } from "../frame/fields.tsx";
import { Sheet } from "../frame/sheet.tsx";
import { useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { readDone, useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { textFor } from "../texts/text-for.ts";
import { setUpWords } from "../words/set-up.ts";

/** The rules for children's data: four places to fill in, and what parents will read because of them. */
export function NoticeForm() {
  const say = useSay();
  const { setUp } = useSetUp();
  const { outcome, isBusy, press } = useChange(setUpWords.saved);
  const there = setUp.notice;
  const [responsible, setResponsible] = useState(there?.responsible ?? setUp.safeguarding?.lead.name ?? "");
  const [contact, setContact] = useState(there?.contact ?? setUp.safeguarding?.lead.phone ?? "");
  const [keptWhere, setKeptWhere] = useState(there?.keptWhere ?? say(setUpWords.keptWhereExample));
  const [keepMonths, setKeepMonths] = useState(String(there?.keepMonths ?? 6));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { responsible, contact, keptWhere, keepMonths: Number(keepMonths) };
    const path = `/api/studio/programmes/${setUp.programme?.id}/notice`;
    if (await press({ path, method: "PUT", body, read: readDone })) location.hash = "#/setup";
  };
  const gap = (text: string) => text.trim() || "……";
  return (
    <Guided title={setUpWords.notice} lead={setUpWords.noticeLead}>
      <Sheet submit={submit} outcome={outcome} isBusy={isBusy}>
        <Line label={say(setUpWords.responsible)} value={responsible} change={setResponsible} />
        <Line label={say(setUpWords.contact)} value={contact} change={setContact} />
        <Line label={say(setUpWords.keptWhere)} value={keptWhere} change={setKeptWhere} />
        <Choice
          label={say(setUpWords.keepMonths)}
          options={["3", "6", "12", "24"].map((id) => ({ id, text: id }))}
          value={keepMonths}
          change={setKeepMonths}
        />
        <section className="reads" aria-label={say(setUpWords.noticeReads)}>
          <h2>{say(setUpWords.noticeReads)}</h2>
          <p>
            {say(textFor(setUp.texts, "notice", null).words, {
              responsible: gap(responsible),
              contact: gap(contact),
              keptWhere: gap(keptWhere),
              keepMonths,
            })}
          </p>
        </section>
      </Sheet>
    </Guided>
  );
}
