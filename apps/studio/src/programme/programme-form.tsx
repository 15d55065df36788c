import { type FormEvent, useState } from "react";
import { Choice, Line } from "../frame/fields.tsx";
import { Sheet } from "../frame/sheet.tsx";
import { useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { readDone, useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { setUpWords } from "../words/set-up.ts";
import { termsAround } from "./terms.ts";

/** What the programme is called, in which county and which term. Without an English name the Chinese one stands for both. */
export function ProgrammeForm() {
  const say = useSay();
  const { setUp } = useSetUp();
  const { outcome, isBusy, press } = useChange(setUpWords.saved);
  const there = setUp.programme;
  const [name, setName] = useState(there?.name["zh-CN"] ?? "");
  const [nameEn, setNameEn] = useState(there?.name.en ?? "");
  const [place, setPlace] = useState(there?.place["zh-CN"] ?? "");
  const [placeEn, setPlaceEn] = useState(there?.place.en ?? "");
  const known = termsAround(new Date());
  const terms = there && !known.some(({ en }) => en === there.period.en) ? [there.period, ...known] : known;
  const [term, setTerm] = useState(there?.period.en ?? terms[0]?.en ?? "");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const period = terms.find(({ en }) => en === term);
    const body = {
      name: { "zh-CN": name, en: nameEn.trim() || name },
      place: { "zh-CN": place, en: placeEn.trim() || place },
      period,
    };
    const saved = await press(
      there
        ? { path: `/api/studio/programmes/${there.id}`, method: "PUT", body, read: readDone }
        : { path: "/api/studio/programmes", body, read: readDone },
    );
    if (saved) location.hash = "#/setup";
  };

  return (
    <Guided title={setUpWords.programme}>
      <Sheet submit={submit} outcome={outcome} isBusy={isBusy}>
        <Line label={say(setUpWords.name)} value={name} change={setName} />
        <Line label={say(setUpWords.nameEn)} value={nameEn} change={setNameEn} optional />
        <Line label={say(setUpWords.place)} note={say(setUpWords.placeNote)} value={place} change={setPlace} />
        <Line label={say(setUpWords.placeEn)} value={placeEn} change={setPlaceEn} optional />
        <Choice
          label={say(setUpWords.period)}
          options={terms.map((words) => ({ id: words.en, text: say(words) }))}
          value={term}
          change={setTerm}
        />
      </Sheet>
    </Guided>
  );
}
