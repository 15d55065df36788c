import type { Words } from "@kith/instrument";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSay } from "../../language.tsx";

/** A button, and the dialog that it opens. */
export function DialogButton({ label, children }: { label: Words; children: (close: () => void) => ReactNode }) {
  const say = useSay();
  return (
    <DialogTrigger>
      <Button className="button">{say(label)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title">{say(label)}</Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
