import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { Choice, Line } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { Guided } from "../set-up/guided.tsx";
import { readDone, useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { setUpWords } from "../words/set-up.ts";
import plants from "./plants.json" with { type: "json" };

const own = "own";

/** A new group: a neutral name, how many children, how many sessions. The children get their codes at once. */
export function GroupForm() {
  const say = useSay();
  const { setUp } = useSetUp();
  const { outcome, isBusy, press } = useChange(setUpWords.saved);
  const free = plants.filter(({ en }) => !setUp.groups.some(({ name }) => name.en === en));
  const [plant, setPlant] = useState(free[0]?.en ?? own);
  const [name, setName] = useState("");
  const [nameEn, setNameEn] = useState("");
  const [children, setChildren] = useState("8");
  const [sessions, setSessions] = useState("8");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = plants.find(({ en }) => en === plant) ?? { "zh-CN": name, en: nameEn.trim() || name };
    const body = { name: chosen, children: Number(children), plannedSessions: Number(sessions) };
    const made = await press({ path: `/api/studio/programmes/${setUp.programme?.id}/groups`, body, read: readDone });
    if (made) location.hash = address({ screen: "children", group: made.id });
  };
  const upTo = (least: number, most: number) =>
    Array.from({ length: most - least + 1 }, (_, at) => ({ id: String(least + at), text: String(least + at) }));
  return (
    <Guided title={setUpWords.newGroup} lead={setUpWords.groupLead}>
      <Form className="sheet" onSubmit={submit}>
        <Choice
          label={say(setUpWords.plant)}
          options={[
            ...free.map((words) => ({ id: words.en, text: say(words) })),
            { id: own, text: say(setUpWords.ownName) },
          ]}
          value={plant}
          change={setPlant}
        />
        {plant === own && (
          <>
            <Line label={say(setUpWords.groupName)} value={name} change={setName} />
            <Line label={say(setUpWords.groupNameEn)} value={nameEn} change={setNameEn} optional />
          </>
        )}
        <Choice label={say(setUpWords.howManyChildren)} options={upTo(3, 12)} value={children} change={setChildren} />
        <Choice label={say(setUpWords.howManySessions)} options={upTo(4, 16)} value={sessions} change={setSessions} />
        <Outcome of={outcome} />
        <Button type="submit" className="button main">
          {say(isBusy ? setUpWords.saving : setUpWords.make)}
        </Button>
      </Form>
    </Guided>
  );
}
