import type { Words } from "@kith/instrument";
import type { Role } from "@kith/server/api";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { address, type Route } from "../route.ts";
import { useSetUp } from "../set-up/set-up.ts";
import { boardWords } from "../words/board.ts";
import { exportWords } from "../words/exports.ts";
import { frameWords } from "../words/frame.ts";
import { healthWords } from "../words/health.ts";
import { securityWords } from "../words/security.ts";
import { setUpWords } from "../words/set-up.ts";
import { textWords } from "../words/texts.ts";

/** The list of what comes before the first form, each with whether it is done. */
export function GetReady({ roles }: { roles: Role[] }) {
  const say = useSay();
  const { setUp } = useSetUp();
  const { programme, safeguarding, notice, groups } = setUp;
  return (
    <Screen title={say(setUpWords.title)} above={<a href="#/">{say(frameWords.back)}</a>}>
      <p className="lead">{say(setUpWords.lead)}</p>
      <ol className="steps">
        <Step words={setUpWords.programme} done={programme !== null} to={{ screen: "set-up", part: "programme" }} />
        {programme && (
          <>
            <Step words={setUpWords.safety} done={safeguarding !== null} to={{ screen: "set-up", part: "safety" }} />
            <Step words={setUpWords.notice} done={notice !== null} to={{ screen: "set-up", part: "notice" }} />
            <Step words={textWords.title} done to={{ screen: "set-up", part: "texts" }} />
            <li className="card step">
              <h2>{say(setUpWords.groups)}</h2>
              <ul className="step-groups">
                {groups.map((group) => (
                  <li key={group.id}>
                    <a href={address({ screen: "children", group: group.id })}>{say(group.name)}</a>{" "}
                    <span className="quiet">{say(boardWords.enrolled, { count: group.children.length })}</span>
                  </li>
                ))}
              </ul>
              <a className="button" href={address({ screen: "set-up", part: "group" })}>
                {say(setUpWords.newGroup)}
              </a>
            </li>
          </>
        )}
      </ol>
      <p className="ways">
        <a className="button" href={address({ screen: "security" })}>
          {say(securityWords.title)}
        </a>
        {(roles.includes("admin") || roles.includes("keeper")) && programme && (
          <a className="button" href={address({ screen: "exports" })}>
            {say(exportWords.title)}
          </a>
        )}
        {roles.includes("admin") && (
          <>
            <a className="button" href={address({ screen: "staff" })}>
              {say(setUpWords.staff)}
            </a>
            <a className="button" href={address({ screen: "audit" })}>
              {say(setUpWords.audit)}
            </a>
            <a className="button" href={address({ screen: "health" })}>
              {say(healthWords.title)}
            </a>
          </>
        )}
      </p>
    </Screen>
  );
}

function Step({ words, done, to }: { words: Words; done: boolean; to: Route }) {
  const say = useSay();
  return (
    <li className="card step">
      <h2>{say(words)}</h2>
      <p className={done ? "step-state done" : "step-state"}>{say(done ? setUpWords.done : setUpWords.open)}</p>
      <a
        className="button"
        href={address(to)}
        aria-label={`${say(words)}: ${say(done ? setUpWords.change : setUpWords.write)}`}
      >
        {say(done ? setUpWords.change : setUpWords.write)}
      </a>
    </li>
  );
}
