import type { BoardGroup, DraftChecks } from "@kith/server/api";
import { useLanguage, useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { checkWords } from "../words/release-checks.ts";

/** What to know of a draft before its numbers: who is in it, who was rated by another person, and a baseline that came late. */
export function Checks({ checks, group }: { checks: DraftChecks; group: BoardGroup }) {
  const say = useSay();
  const { language } = useLanguage();
  const { children, agreed, raterChanges } = checks;
  const changes = raterChanges.map(({ informant, children: count }) =>
    say(checkWords.changed, { informant: say(informantWords[informant]), count }),
  );
  const isAfter = group.cells.some(({ wave, status }) => wave !== "T0" && status === "received");
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say(checkWords.title)}</h2>
      <ul className="effects card">
        <li>{say(agreed === children ? checkWords.allAgreed : checkWords.agreed, { agreed, children })}</li>
        {isAfter && (
          <li>
            {changes.length === 0
              ? say(checkWords.sameRaters)
              : say(checkWords.raters, { changes: changes.join(language === "en" ? ", " : "，") })}
          </li>
        )}
        {group.windows.some(({ late }) => late) && <li>{say(checkWords.late)}</li>}
      </ul>
    </section>
  );
}
