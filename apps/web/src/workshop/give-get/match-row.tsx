import type { DependencyMatch } from "@throughline/engine";
import type { Item, LinkOf } from "@throughline/model";
import { ArrowRight, CalendarPlus, ChevronDown, Crosshair } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { showDate } from "../../canvas/cards/format-figure.ts";
import { useItem, useLink } from "../../live/use-record.ts";
import { useTalk } from "../../live/use-talk.ts";
import { itemName } from "../../panels/item-name.ts";
import { showLinkOnBoard } from "../../panels/show-link-on-board.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./give-get.module.css";
import { LinkDays } from "./link-days.tsx";
import { OfferForm } from "./offer-form.tsx";
import { OfferLine } from "./offer-line.tsx";
import { openOffers } from "./open-offers.ts";
import { VerdictSign } from "./verdict-sign.tsx";

/** One dependency: the two cards, the three days, how they fit, what people offer, and the hands to change it. */
export function MatchRow({ match }: { readonly match: DependencyMatch }) {
  const link = useLink(match.link);
  return link?.kind === "dependency" ? <KnownRow match={match} link={link} /> : null;
}

function KnownRow({ match, link }: { readonly match: DependencyMatch; readonly link: LinkOf<"dependency"> }) {
  const session = useSession();
  const workspace = useWorkspace();
  const [from, to] = [useItem(match.from), useItem(match.to)];
  const offers = openOffers(useTalk("offers"), link);
  const canEdit = useCanEdit();
  const canTalk = useStore(session.state, () => session.canTalk());
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const takeFocus = () => toggle.current?.focus({ preventScroll: true });
  const close = () => {
    setOpen(false);
    takeFocus();
  };
  const title = `${itemName(from)} for ${itemName(to)}`;
  return (
    <li className={css.match}>
      <p className={css.ends}>
        <CardButton item={from} id={match.from} />
        <ArrowRight size={14} role="img" aria-label="gives" />
        <CardButton item={to} id={match.to} />
      </p>
      {link.label.trim() !== "" && <p className={css.label}>{link.label}</p>}
      <VerdictSign match={match} />
      <dl className={css.days}>
        <Day name="Needed" day={match.needed} />
        <Day name="Promised" day={match.promised} />
        <Day name="Plan says" day={match.computed} />
      </dl>
      {offers.length > 0 && (
        <ul className={css.offers} aria-label="Offers">
          {offers.map((offer) => (
            <OfferLine key={offer.key} offer={offer} link={link} canEdit={canEdit} onSettled={takeFocus} />
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        {(canEdit || canTalk) && (
          <button
            ref={toggle}
            type="button"
            className={css.button}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {canEdit ? <ChevronDown size={14} aria-hidden /> : <CalendarPlus size={14} aria-hidden />}
            {canEdit ? "Set days" : "Offer a day"}
            <span className="visually-hidden"> of {title}</span>
          </button>
        )}
        <button
          type="button"
          className={css.button}
          onClick={() => void showLinkOnBoard(workspace, session.live, match.link)}
        >
          <Crosshair size={14} aria-hidden /> Show arrow
          <span className="visually-hidden"> of {title}</span>
        </button>
      </div>
      <div id={id} className={css.open}>
        {open && canEdit && <LinkDays link={link} match={match} title={title} />}
        {open && !canEdit && canTalk && <OfferForm link={link} onDone={close} />}
      </div>
    </li>
  );
}

function CardButton({ item, id }: { readonly item: Item | undefined; readonly id: string }) {
  const workspace = useWorkspace();
  return (
    <button
      type="button"
      className={css.card}
      title="Show on the board"
      onClick={() => showOnBoard(workspace, [id])}
    >
      {item && <KindIcon kind={item.kind} size={14} />}
      <span className={css.name}>{itemName(item)}</span>
    </button>
  );
}

function Day({ name, day }: { readonly name: string; readonly day: string | null }) {
  return (
    <div data-missing={day === null || undefined}>
      <dt>{name}</dt>
      <dd>{day === null ? "No day" : showDate(day)}</dd>
    </div>
  );
}
