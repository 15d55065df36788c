import { useState } from "react";
import { useDevice } from "../device.tsx";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/** Four digits by large keys, or by keyboard. What was typed is not shown. */
export function PinPad(props: { label: string; typed: (pin: string) => void }) {
  const { say } = useDevice();
  const [pin, setPin] = useState("");
  const add = (more: string) => {
    const next = (pin + more).replace(/\D/g, "").slice(0, 4);
    if (next.length < 4) return setPin(next);
    setPin("");
    props.typed(next);
  };
  return (
    <div className="pin">
      <label className="field">
        <span>{props.label}</span>
        <input
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          onChange={(event) => {
            const value = event.target.value;
            if (value.length < pin.length) setPin(value);
            else add(value.slice(pin.length));
          }}
        />
      </label>
      <div className="pin-keys">
        {digits.map((digit) => (
          <button type="button" className="plain" key={digit} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="plain" onClick={() => setPin(pin.slice(0, -1))}>
          {say("pinErase")}
        </button>
      </div>
    </div>
  );
}
