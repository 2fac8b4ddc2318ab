import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/words";
import { Button } from "./button";
import "./dialog.css";
import { uiWords } from "./words";

// A question that must be answered or put away before going on. Escape and the cross close it.
export function Dialog({
  title,
  open,
  onClose,
  wide = false,
  role = "dialog",
  children,
}: {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}) {
  const t = useWords(uiWords);
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable={role === "dialog"}
      onOpenChange={(next) => !next && onClose()}
    >
      <Modal className={`dialog ${wide ? "dialog-wide" : ""}`}>
        <AriaDialog role={role} className="dialog-inner">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button kind="quiet" size="grid" aria-label={t.close} onClick={onClose}>
              <X className="icon" aria-hidden="true" />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// The row of buttons a dialog ends with: the way on first for the eye, last for the hand.
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
