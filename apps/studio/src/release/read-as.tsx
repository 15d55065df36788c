import "../css/read-as.css";
import { useSay } from "../language.tsx";
import { readAsWords } from "../words/read-as.ts";

const readers = ["officer", "head", "neighbour"] as const;

/** The three people as whom a draft is read once each, and what to ask oneself as each of them. */
export function ReadAs() {
  const say = useSay();
  return (
    <div className="read-as">
      <p>{say(readAsWords.three)}</p>
      <dl>
        {readers.map((reader) => (
          <div key={reader}>
            <dt>{say(readAsWords[reader])}</dt>
            <dd>{say(readAsWords[`${reader}Asks`])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
