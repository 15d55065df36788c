import type { Words } from "@kith/instrument";
import type { AuditPage as Page } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { askAudit } from "../api/staff.ts";
import { TryAgain } from "../frame/try-again.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { actionWords, auditWords } from "../words/audit.ts";
import { dayAndTime } from "../words/time.ts";
import { troubleWords } from "../words/trouble.ts";

/** Everything that was done, in words, and whether the chain of lines holds. */
export function AuditPage({ signedOut }: { signedOut: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [page, setPage] = useState<Page | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const load = useCallback(
    async (before: number | null) => {
      const asked = await askAudit(before);
      if (asked.kind === "signed-out") return signedOut();
      if (asked.kind === "answered") {
        const { lines, brokenAt, earlier } = asked.value;
        setPage((had) =>
          before === null || !had
            ? asked.value
            : { lines: [...had.lines, ...lines], brokenAt: had.brokenAt ?? brokenAt, earlier },
        );
      }
      setTrouble(
        asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null,
      );
    },
    [signedOut],
  );
  useEffect(() => void load(null), [load]);
  const whoWords = (actor: string) =>
    actor === "informant" ? say(auditWords.informant) : actor === "kith" ? say(auditWords.machine) : null;
  return (
    <Guided title={auditWords.title} lead={auditWords.lead}>
      {trouble && <TryAgain says={trouble} again={() => void load(null)} />}
      {page && (
        <p className={page.brokenAt === null ? "notice good" : "notice warn"} role="status">
          {page.brokenAt === null ? say(auditWords.whole) : say(auditWords.broken, { line: page.brokenAt })}
        </p>
      )}
      <ol className="audit" aria-label={say(auditWords.title)}>
        {page?.lines.map(({ seq, at, actor, name, action, about }) => (
          <li key={seq}>
            <span className="quiet">{dayAndTime(at, language)}</span>{" "}
            {whoWords(actor) ?? name ?? <span lang="en">{actor}</span>} · {say(actionWords(action))}
            {about && ` · ${about[language]}`}
          </li>
        ))}
      </ol>
      {page?.earlier && (
        <Button className="button" onPress={() => void load(page.lines.at(-1)?.seq ?? null)}>
          {say(auditWords.earlier)}
        </Button>
      )}
    </Guided>
  );
}
