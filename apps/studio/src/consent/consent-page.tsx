import type { ChildSetUp, GroupSetUp } from "@kith/server/api";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { GroupNav } from "../set-up/group-nav.tsx";
import { NextStep } from "../set-up/next-step.tsx";
import { consentWords, decisionWords, purposeWords } from "../words/consent.ts";
import { guardianPurposes, lastSaid } from "./last-said.ts";

/** Who has agreed to what, child by child. */
export function ConsentPage({ group }: { group: GroupSetUp }) {
  const say = useSay();
  const agreed = group.children.filter(({ notes }) => lastSaid(notes, "forms") === "yes").length;
  return (
    <Screen
      title={say(consentWords.title, { group: say(group.name) })}
      above={<GroupNav group={group.id} here="consent" />}
    >
      <p className="lead">{say(consentWords.lead)}</p>
      <p>
        <strong>{say(consentWords.all, { count: agreed, total: group.children.length })}</strong>
      </p>
      <ul className="consent-cards">
        {group.children.map((child) => (
          <li key={child.code} className="card">
            <OneChild group={group.id} child={child} />
          </li>
        ))}
      </ul>
      <NextStep group={group} here="consent" />
    </Screen>
  );
}

/** What one child's family has said, and the way to note it, or to change what was noted. */
function OneChild({ group, child: { code, notes } }: { group: string; child: ChildSetUp }) {
  const say = useSay();
  const said = guardianPurposes.map((purpose) => ({ purpose, decision: lastSaid(notes, purpose) }));
  const isWhole = said.every(({ decision }) => decision !== null);
  const label = say(isWhole ? consentWords.toChange : consentWords.toChild);
  return (
    <>
      <h2 className="code">{code}</h2>
      <dl className="said">
        {said.map(({ purpose, decision }) => (
          <div key={purpose} className={decision ?? "open"}>
            <dt>{say(purposeWords[purpose])}</dt>
            <dd>{say(decision ? decisionWords[decision] : consentWords.open)}</dd>
          </div>
        ))}
      </dl>
      <a
        className={isWhole ? "button plain" : "button"}
        href={address({ screen: "child", group, child: code })}
        aria-label={`${code}: ${label}`}
      >
        {label}
      </a>
    </>
  );
}
