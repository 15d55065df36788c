import { readBy } from "@kith/instrument";
import type { ChildSetUp, ConsentHow, ConsentWho, FamilyText, GroupSetUp, Purpose } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { NotedBody } from "../api/set-up.ts";
import { Choice } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { useSetUp } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { textFor } from "../texts/text-for.ts";
import { consentWords, howWords, whoWords } from "../words/consent.ts";
import { guardianPurposes, lastSaid } from "./last-said.ts";
import { Question, textsInUse } from "./question.tsx";

const whoCan: readonly ConsentWho[] = ["parent", "other-guardian", "caregiver"];
const howCan: readonly ConsentHow[] = ["paper", "phone-witness", "wechat-voice", "in-person"];

// Who and how are mostly the same for the next child, so they stay; a yes or a no never does.
let lastWho: ConsentWho = "parent";
let lastHow: ConsentHow = "paper";

/** The four questions of a guardian, each with its text, none ticked beforehand and a no as large as a yes. */
export function Asking({ group, child, next }: { group: GroupSetUp; child: ChildSetUp; next: string | null }) {
  const say = useSay();
  const { setUp } = useSetUp();
  const { outcome, isBusy, press } = useChange(consentWords.notedPlain);
  const [who, setWho] = useState(lastWho);
  const [how, setHow] = useState(lastHow);
  const [said, setSaid] = useState<ReadonlyMap<Purpose, "yes" | "no">>(new Map());
  const [signed, setSigned] = useState<ReadonlyMap<Purpose, FamilyText>>(new Map());
  const readOut = (purpose: Purpose) => signed.get(purpose) ?? textFor(setUp.texts, purpose, null);
  const save = async (then: string | null) => {
    lastWho = who;
    lastHow = how;
    const noted = await press({
      path: `/api/studio/children/${child.id}/consents`,
      body: {
        who,
        how,
        wave: null,
        decisions: [...said].map(([purpose, decision]) => ({ purpose, decision, text: readOut(purpose).hash })),
      },
      read: (thing) => readBy(NotedBody, thing),
    });
    if (noted && then) location.hash = address({ screen: "child", group: group.id, child: then });
  };
  return (
    <section className="sheet">
      {guardianPurposes.map((purpose) => (
        <Question
          key={purpose}
          child={child.code}
          purpose={purpose}
          text={readOut(purpose)}
          texts={textsInUse(setUp.texts, purpose, group)}
          before={lastSaid(child.notes, purpose)}
          said={said.get(purpose) ?? null}
          say={(decision) => setSaid(new Map(said).set(purpose, decision))}
          choose={(text) => setSigned(new Map(signed).set(purpose, text))}
        />
      ))}
      <div className="pair">
        <Choice
          label={say(consentWords.who)}
          options={whoCan.map((id) => ({ id, text: say(whoWords[id]) }))}
          value={who}
          change={setWho}
        />
        <Choice
          label={say(consentWords.how)}
          options={howCan.map((id) => ({ id, text: say(howWords[id]) }))}
          value={how}
          change={setHow}
        />
      </div>
      <Outcome of={outcome} />
      <p className="ways">
        {next && (
          <Button className="button main" isDisabled={said.size === 0 || isBusy} onPress={() => void save(next)}>
            {say(consentWords.noteAndNext)}
          </Button>
        )}
        <Button
          className={next ? "button" : "button main"}
          isDisabled={said.size === 0 || isBusy}
          onPress={() => void save(null)}
        >
          {say(consentWords.note)}
        </Button>
      </p>
    </section>
  );
}
