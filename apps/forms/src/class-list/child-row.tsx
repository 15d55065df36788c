import { useDevice } from "../device.tsx";
import type { Phrase } from "../say.ts";
import type { ListedChild } from "./children-of.ts";

const states: Record<ListedChild["state"], Phrase> = {
  open: "listOpen",
  begun: "listBegun",
  waiting: "listWaiting",
  refused: "listRefused",
  received: "listReceived",
};

/** One child of the list: the code, the teacher's own name for it, and how far its form is. */
export function ChildRow(props: { child: ListedChild; name: string; open: () => void }) {
  const { say } = useDevice();
  const { child, state, receipts } = props.child;
  return (
    <li>
      <button type="button" className="child" data-child={child} data-state={state} onClick={props.open}>
        <span className="child-code">{child}</span>
        <span className="child-name">{props.name}</span>
        <span className="child-state">
          {say(states[state])}
          {receipts.length > 0 ? <span className="child-receipt"> {receipts.join(" ")}</span> : null}
        </span>
      </button>
    </li>
  );
}
