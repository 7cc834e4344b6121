import { removeTalk } from "@throughline/board";
import { sayDate } from "@throughline/engine";
import type { LinkOf, Offer } from "@throughline/model";
import { HandHelping } from "lucide-react";
import { usePersonName } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { acceptOffer } from "./agree.ts";
import css from "./give-get.module.css";

/** What somebody offers beside the plan's own days, to be accepted by whoever may change the plan. */
export function OfferLine({
  offer,
  link,
  canEdit,
  onSettled,
}: {
  readonly offer: Offer;
  readonly link: LinkOf<"dependency">;
  readonly canEdit: boolean;
  /** Told before the offer, and the button with the focus, goes. */
  onSettled(): void;
}) {
  const { board, talk, undo, person } = useSession();
  const name = usePersonName(offer.author ?? "", offer.name || "Somebody");
  const isMine = offer.author === person();
  const accept = () => {
    onSettled();
    undo.seal();
    const result = acceptOffer(board, link, offer);
    if (!result.ok) notify(result.reason, "problem");
    else notify(`What ${isMine ? "you" : name} offered is in the plan. Undo takes it back.`);
  };
  const takeBack = () => {
    onSettled();
    removeTalk(talk, "offers", offer.key);
  };
  return (
    <li className={css.offer}>
      <HandHelping size={15} aria-hidden />
      <p>
        {sayOffer(isMine ? "You" : name, isMine, offer)}
        {offer.note.trim() !== "" && <span className={css.note}> “{offer.note.trim()}”</span>}
      </p>
      {canEdit && (
        <button type="button" className={css.main} onClick={accept}>
          Accept
          <span className="visually-hidden"> what {isMine ? "you offer" : `${name} offers`}</span>
        </button>
      )}
      {isMine && (
        <button type="button" className={css.button} onClick={takeBack}>
          Take back
        </button>
      )}
    </li>
  );
}

/** “Ada offers 12 May 2026 and needs it by 3 June 2026.” */
function sayOffer(name: string, isMine: boolean, { promised, needed }: Offer): string {
  const parts = [
    promised === null ? "" : `${isMine ? "offer" : "offers"} ${sayDate(promised)}`,
    needed === null ? "" : `${isMine ? "need" : "needs"} it by ${sayDate(needed)}`,
  ];
  return `${name} ${parts.filter((part) => part !== "").join(" and ")}.`;
}
