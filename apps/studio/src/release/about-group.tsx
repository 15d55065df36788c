import type { Words } from "@kith/instrument";
import type { ReleaseDraft } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { designWords, signingWords } from "../words/signing.ts";
import type { Noting } from "./use-note.ts";

const fields = ["allocation", "recruitment", "setting", "deliverer", "adaptation", "incentive"] as const;

/** What no form says of a group and a report's method needs: each one of a few answers, kept as it is chosen. */
export function AboutGroup({ draft: { note }, noting }: { draft: ReleaseDraft; noting: Noting }) {
  const say = useSay();
  return (
    <details className="about-group">
      <summary>{say(signingWords.about)}</summary>
      <div className="card">
        {fields.map((field) => {
          const answers: Record<string, Words> = designWords[field].answers;
          return (
            <label key={field} className="field">
              <span>{say(designWords[field].asks)}</span>
              <select
                value={note.design[field]}
                disabled={noting.isSaving}
                onChange={({ target }) => void noting.save({ design: { ...note.design, [field]: target.value } })}
              >
                {Object.entries(answers).map(([answer, words]) => (
                  <option key={answer} value={answer}>
                    {say(words)}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
        <label className="check">
          <input
            type="checkbox"
            checked={note.oneTeacherAgrees}
            disabled={noting.isSaving}
            onChange={({ target }) => void noting.save({ oneTeacherAgrees: target.checked })}
          />
          <span>{say(signingWords.teacherAgrees)}</span>
        </label>
      </div>
    </details>
  );
}
