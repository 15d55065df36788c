import { languages } from "@kith/instrument";
import type { Carer, ChildCard, Guardian, Pattern } from "@kith/server/api";
import { Choice, Tick } from "../frame/fields.tsx";
import { useSay } from "../language.tsx";
import { carerWords, childrenWords, guardianWords, patternWords } from "../words/children.ts";

const ages = Array.from({ length: 11 }, (_, at) => String(at + 6));
const teachers = ["1", "2", "3", "4"];
const carers: readonly Carer[] = ["grandparent", "parent", "relative", "other"];
const guardians: readonly Guardian[] = ["reached", "phone-only", "not-reached"];
const patterns: readonly Pattern[] = ["withdrawal", "cathartic", "aggressive", "model"];
const ownNames = { "zh-CN": "中文", en: "English" };

/** What is known of one child, in lists to choose from, so that nothing else can be written down. */
export function CardFields({ card, change }: { card: ChildCard; change: (card: ChildCard) => void }) {
  const say = useSay();
  const plain = (ids: readonly string[]) => ids.map((id) => ({ id, text: id }));
  return (
    <div className="card-fields">
      <Choice
        label={say(childrenWords.age)}
        options={plain(ages)}
        value={card.age === null ? "" : String(card.age)}
        change={(age) => change({ ...card, age: Number(age) })}
      />
      <Choice
        label={say(childrenWords.carer)}
        options={carers.map((id) => ({ id, text: say(carerWords[id]) }))}
        value={card.carer ?? ""}
        change={(carer) => change({ ...card, carer })}
      />
      <Choice
        label={say(childrenWords.guardian)}
        options={guardians.map((id) => ({ id, text: say(guardianWords[id]) }))}
        value={card.guardian ?? ""}
        change={(guardian) => change({ ...card, guardian })}
      />
      <Choice
        label={say(childrenWords.pattern)}
        options={patterns.map((id) => ({ id, text: say(patternWords[id]) }))}
        value={card.pattern ?? ""}
        change={(pattern) => change({ ...card, pattern })}
      />
      <Choice
        label={say(childrenWords.teacher)}
        options={plain(teachers)}
        value={String(card.teacher)}
        change={(teacher) => change({ ...card, teacher: Number(teacher) })}
      />
      <Choice
        label={say(childrenWords.language)}
        options={languages.map((id) => ({ id, text: ownNames[id] }))}
        value={card.language}
        change={(language) => change({ ...card, language })}
      />
      <Tick
        label={say(childrenWords.readAloud)}
        value={card.readAloud}
        change={(readAloud) => change({ ...card, readAloud })}
      />
    </div>
  );
}
