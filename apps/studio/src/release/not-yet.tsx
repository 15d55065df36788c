import type { Words } from "@kith/instrument";
import { useLanguage, useSay } from "../language.tsx";
import { signingWords } from "../words/signing.ts";

/** So many are named; the rest is counted. */
const most = 8;

/** Groups without a report: published without them, the groups together can hardly take them in later. */
export function NotYet({ groups }: { groups: readonly Words[] }) {
  const say = useSay();
  const { language } = useLanguage();
  if (groups.length === 0) return null;
  const names = groups.slice(0, most).map((name) => say(name));
  return (
    <div className="notice warn" role="note">
      <p>
        <strong>{say(signingWords.notYet, { count: groups.length })}</strong>{" "}
        {names.join(language === "en" ? ", " : "、")}
        {groups.length > most && " …"}
      </p>
      <p>{say(signingWords.notYetNote)}</p>
    </div>
  );
}
