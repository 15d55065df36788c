import type { Words } from "@kith/instrument";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSay } from "../language.tsx";

type Given = {
  label: Words;
  /** The dialog's heading, where it is not the button's own words; null where what is inside brings its own. */
  title?: string | null;
  isMain?: boolean;
  isDisabled?: boolean;
  /** Something that cannot be undone: screen readers say so at once. */
  isAlert?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button, and the dialog that it opens. */
export function DialogButton({ label, title, isMain = false, isDisabled = false, isAlert = false, children }: Given) {
  const say = useSay();
  return (
    <DialogTrigger>
      <Button className={isMain ? "button main" : "button"} isDisabled={isDisabled}>
        {say(label)}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog role={isAlert ? "alertdialog" : "dialog"}>
            {({ close }) => (
              <>
                {title !== null && <Heading slot="title">{title ?? say(label)}</Heading>}
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
