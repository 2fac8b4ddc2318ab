import { AnswerDialog } from "./answer-dialog";
import type { Waitlist } from "./model";
import { OfferDialog } from "./offer-dialog";
import { EndDialog, MoveDialog, WithdrawDialog } from "./small-dialogs";
import type { Asked } from "./waiting-card";
import { ChangeWishDialog } from "./wish-dialogs";

// What was asked for about one row.
export default function RowDialog({
  asked: { what, row },
  list,
  onClose,
}: {
  asked: Asked;
  list: Waitlist;
  onClose: () => void;
}) {
  const { offer } = row;
  if (what === "offer") return <OfferDialog row={row} list={list} onClose={onClose} />;
  if (what === "change") return <ChangeWishDialog row={row} onClose={onClose} />;
  if (what === "move") return <MoveDialog row={row} onClose={onClose} />;
  if (what === "end") return <EndDialog row={row} onClose={onClose} />;
  if (!offer) return null;
  if (what === "answer") return <AnswerDialog row={row} offer={offer} onClose={onClose} />;
  return <WithdrawDialog row={row} offer={offer} onClose={onClose} />;
}
