import { useState } from "react";
import { useDevice } from "../device.tsx";
import { Message } from "../screens/message.tsx";
import { PinPad } from "./pin-pad.tsx";

/** Before the round, staff choose the four digits that open the tablet again, and type them twice. */
export function SetPin(props: { chosen: (pin: string) => void }) {
  const { say } = useDevice();
  const [first, setFirst] = useState<string | null>(null);
  const [differs, setDiffers] = useState(false);
  const typed = (pin: string) => {
    if (first === null) {
      setFirst(pin);
      setDiffers(false);
    } else if (first === pin) {
      props.chosen(pin);
    } else {
      setFirst(null);
      setDiffers(true);
    }
  };
  return (
    <Message screen="set-pin" picture="sprout" title={say("kioskTitle")}>
      <p>{say("kioskHelp")}</p>
      <p className={differs ? "note" : ""} role="alert">
        {differs ? say("pinDiffers") : ""}
      </p>
      <PinPad key={first ?? ""} label={say(first === null ? "pinChoose" : "pinAgain")} typed={typed} />
    </Message>
  );
}
