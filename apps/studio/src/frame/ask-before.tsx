import type { Words } from "@kith/instrument";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { DialogButton } from "./dialog-button.tsx";

type Given = {
  label: Words;
  title: string;
  no: Words;
  yes: Words;
  isDisabled?: boolean;
  act: () => void;
  /** What one should know before. */
  children: ReactNode;
};

/** The button of something that cannot be undone, which first says what it means. */
export function AskBefore({ label, title, no, yes, isDisabled = false, act, children }: Given) {
  const say = useSay();
  return (
    <DialogButton label={label} title={title} isMain isAlert isDisabled={isDisabled}>
      {(close) => (
        <>
          {children}
          <div className="ways">
            <Button className="button" onPress={close}>
              {say(no)}
            </Button>
            <Button
              className="button main"
              onPress={() => {
                close();
                act();
              }}
            >
              {say(yes)}
            </Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}
