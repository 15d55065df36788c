import { useDevice } from "../device.tsx";
import { Message } from "./message.tsx";

/** For a browser without storage, such as a private window. */
export function NotKept() {
  const { say } = useDevice();
  return (
    <Message screen="not-kept" picture="stone" title={say("notKeptTitle")}>
      <p>{say("notKeptHelp")}</p>
    </Message>
  );
}
