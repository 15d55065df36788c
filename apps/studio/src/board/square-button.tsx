import { Button, DialogTrigger, Modal, ModalOverlay, Popover } from "react-aria-components";
import { useIsWide } from "../frame/wide.ts";
import { useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";
import { informantWords, waveWords } from "../words/people.ts";
import { paperSteps, reasonWords, statusWords } from "../words/status.ts";
import { Arrived } from "./arrived.tsx";
import { FormList } from "./form-list.tsx";
import { Mark } from "./mark.tsx";
import type { Square, SquareState } from "./square.ts";

/** What has become of a square's forms, as a shape and in words; pressing it lists the forms one by one, on a phone from below where the thumb is. */
export function SquareButton({ square, arrived }: { square: Square; arrived: ReadonlySet<string> }) {
  const say = useSay();
  const isWide = useIsWide();
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
      {isWide ? (
        <Popover className="popover" placement="left">
          <FormList title={about} forms={square.forms} />
        </Popover>
      ) : (
        <ModalOverlay className="veil low" isDismissable>
          <Modal className="modal low">
            <FormList title={about} forms={square.forms} />
          </Modal>
        </ModalOverlay>
      )}
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
    case "on-paper":
      return say(paperSteps[state.step]);
    case "missing":
      return `${say(statusWords.missing)} · ${say(reasonWords(state.reason))}`;
    default:
      return say(statusWords[state.kind]);
  }
}
