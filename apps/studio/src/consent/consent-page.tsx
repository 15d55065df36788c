import type { GroupSetUp } from "@kith/server/api";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { GroupNav } from "../set-up/group-nav.tsx";
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
        {group.children.map(({ code, notes }) => (
          <li key={code} className="card">
            <h2 className="code">{code}</h2>
            <dl className="said">
              {guardianPurposes.map((purpose) => {
                const said = lastSaid(notes, purpose);
                return (
                  <div key={purpose} className={said ?? "open"}>
                    <dt>{say(purposeWords[purpose])}</dt>
                    <dd>{say(said ? decisionWords[said] : consentWords.open)}</dd>
                  </div>
                );
              })}
            </dl>
            <a
              className="button"
              href={address({ screen: "child", group: group.id, child: code })}
              aria-label={`${code}: ${say(consentWords.toChild)}`}
            >
              {say(consentWords.toChild)}
            </a>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
