import type { ChildCard, GroupSetUp } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Outcome } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { GroupNav } from "../set-up/group-nav.tsx";
import { NextStep } from "../set-up/next-step.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { childrenWords } from "../words/children.ts";
import { leavingWords } from "../words/leaving.ts";
import { setUpWords } from "../words/set-up.ts";
import { CardFields } from "./card-fields.tsx";

/** A group's children as codes: age, who looks after them, which teacher. Never a name. */
export function ChildrenPage({ group }: { group: GroupSetUp }) {
  const say = useSay();
  const { outcome, isBusy, press } = useChange(setUpWords.saved);
  const [cards, setCards] = useState<ChildCard[]>(() => group.children.filter(({ left }) => !left).map(cardOf));
  const known = new Set(cards.map(({ code }) => code));
  const fresh = group.children.filter(({ code, left }) => !left && !known.has(code)).map(cardOf);
  const shown = [...cards, ...fresh];
  const save = () =>
    press({
      path: `/api/studio/groups/${group.id}/children`,
      method: "PUT",
      body: { children: shown },
      read: readDone,
    });
  const add = async () => {
    if (await save())
      await press({ path: `/api/studio/groups/${group.id}/children`, body: { count: 1 }, read: readDone });
  };
  return (
    <Screen
      title={say(childrenWords.title, { group: say(group.name) })}
      above={<GroupNav group={group.id} here="children" />}
    >
      <div className="notice">
        <p>{say(setUpWords.noNames)}</p>
        <a href={address({ screen: "keys", group: group.id })}>{say(childrenWords.keys)}</a>
      </div>
      {group.advice.length > 0 && (
        <section className="notice" aria-label={say(childrenWords.advice)}>
          <h2>{say(childrenWords.advice)}</h2>
          {group.advice.map((words) => (
            <p key={words.en}>{say(words)}</p>
          ))}
        </section>
      )}
      <p className="quiet">{say(childrenWords.teacherNote)}</p>
      <ul className="child-cards">
        {shown.map((card) => (
          <li key={card.code} className="card">
            <h2 className="code">{card.code}</h2>
            <CardFields
              card={card}
              change={(next) => setCards(shown.map((each) => (each.code === next.code ? next : each)))}
            />
            <a
              href={address({ screen: "leaving", group: group.id, child: card.code })}
              aria-label={`${card.code}: ${say(leavingWords.toLeave)}`}
            >
              {say(leavingWords.toLeave)}
            </a>
          </li>
        ))}
      </ul>
      <GoneList group={group} />
      <NextStep group={group} here="children" />
      <Outcome of={outcome} />
      <p className="ways stay-below">
        <Button className="button main" onPress={() => void save()}>
          {say(isBusy ? setUpWords.saving : setUpWords.save)}
        </Button>
        <Button className="button" onPress={() => void add()}>
          {say(childrenWords.add)}
        </Button>
      </p>
    </Screen>
  );
}

/** Those who left, with the way to what was noted of each. */
function GoneList({ group }: { group: GroupSetUp }) {
  const say = useSay();
  const gone = group.children.filter(({ left }) => left);
  if (gone.length === 0) return null;
  return (
    <section className="card" aria-label={say(leavingWords.gone)}>
      <h2>{say(leavingWords.gone)}</h2>
      <ul>
        {gone.map(({ code }) => (
          <li key={code}>
            <span className="code">{code}</span>{" "}
            <a
              href={address({ screen: "leaving", group: group.id, child: code })}
              aria-label={`${code}: ${say(leavingWords.look)}`}
            >
              {say(leavingWords.look)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function cardOf({ code, age, carer, guardian, pattern, teacher, readAloud, language }: ChildCard): ChildCard {
  return { code, age, carer, guardian, pattern, teacher, readAloud, language };
}
