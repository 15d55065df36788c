import type { Words } from "@kith/instrument";
import type { Health } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { askHealth } from "../api/health.ts";
import { TryAgain } from "../frame/try-again.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { healthMarks, healthWords, workStates } from "../words/health.ts";
import { dayAndTime } from "../words/time.ts";
import { troubleWords } from "../words/trouble.ts";

/** Whether the server can be relied on, said to the administrator: what needs doing first, then what is fine, then recent work. */
export function HealthPage({ signedOut }: { signedOut: () => void }) {
  const say = useSay();
  const [health, setHealth] = useState<Health | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const look = useCallback(async () => {
    setHealth(null);
    setTrouble(null);
    const asked = await askHealth();
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") return setHealth(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : troubleWords.unreachable);
  }, [signedOut]);
  useEffect(() => void look(), [look]);
  return (
    <Guided title={healthWords.title} lead={healthWords.lead}>
      {trouble && <TryAgain says={trouble} again={() => void look()} />}
      {!health && !trouble && (
        <p className="quiet" role="status">
          {say(healthWords.looking)}
        </p>
      )}
      {health && (
        <>
          <Findings findings={health.findings} />
          <Button className="button" onPress={() => void look()}>
            {say(healthWords.again)}
          </Button>
          <Work work={health.work} />
        </>
      )}
    </Guided>
  );
}

const first = ["wrong", "look", "fine"] as const;

function Findings({ findings }: { findings: Health["findings"] }) {
  const say = useSay();
  const count = findings.filter(({ is }) => is !== "fine").length;
  return (
    <>
      <p className={count === 0 ? "notice good" : "notice warn"} role="status">
        {count === 0 ? say(healthWords.allFine) : say(healthWords.toDo, { count })}
      </p>
      <ul className="health" aria-label={say(healthWords.title)}>
        {findings
          .toSorted((one, other) => first.indexOf(one.is) - first.indexOf(other.is))
          .map(({ about, is, says }) => (
            <li key={about}>
              <span className={is === "fine" ? "tag" : "tag bad"}>{say(healthMarks[is])}</span>
              <p>{say(says)}</p>
            </li>
          ))}
      </ul>
    </>
  );
}

function Work({ work }: { work: Health["work"] }) {
  const say = useSay();
  const { language } = useLanguage();
  if (work.length === 0) return null;
  return (
    <section aria-labelledby="work">
      <h2 id="work">{say(healthWords.work)}</h2>
      <ul className="health">
        {work.map(({ at, by, state, says }) => (
          <li key={`${at} ${by} ${says["zh-CN"]}`}>
            <span className={state === "failed" ? "tag bad" : "tag"}>{say(workStates[state])}</span>
            <p>
              {say(says)} <span className="quiet">{dayAndTime(at, language)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
