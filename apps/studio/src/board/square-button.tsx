import { Button, DialogTrigger, Popover } from "react-aria-components";
import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";
import { informantWords, waveWords } from "../words/people.ts";
import { reasonWords, statusWords } from "../words/status.ts";
import { Arrived } from "./arrived.tsx";
import { FormList } from "./form-list.tsx";
import { Mark } from "./mark.tsx";
import type { Square, SquareState } from "./square.ts";

/** What has become of a square's forms, as a shape and in words; pressing it lists the forms one by one. */
export function SquareButton({ square, arrived }: { square: Square; arrived: ReadonlySet<string> }) {
  const say = useSay();
  const state = useStateWords(square.state);
  const isNew = square.forms.some((form) => arrived.has(form.assignment));
  if (square.forms.length === 0) return <span className="square nothing">{state}</span>;
  const about = [square.child, say(waveWords[square.wave]), say(informantWords[square.informant])].join(" ");
  return (
    <DialogTrigger>
      <Button
        className={`square ${square.state.kind}`}
        aria-label={`${about}: ${state}${isNew ? `, ${say(boardWords.arrived)}` : ""}`}
      >
        <span className="square-state">
          <Mark kind={square.state.kind} />
          <span>{state}</span>
        </span>
        {isNew && <Arrived />}
      </Button>
      <Popover className="popover" placement="bottom">
        <FormList title={about} forms={square.forms} />
      </Popover>
    </DialogTrigger>
  );
}

function useStateWords(state: SquareState): string {
  const say = useSay();
  switch (state.kind) {
    case "nothing-asked":
      return say(boardWords.nothingAsked);
    case "partly":
      return say(statusWords.partly, { received: state.received, needed: state.needed });
    case "missing":
      return `${say(statusWords.missing)} · ${say(reasonWords(state.reason))}`;
    default:
      return say(statusWords[state.kind]);
  }
}
