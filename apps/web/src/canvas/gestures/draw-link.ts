import { addLink, retargetLink } from "@throughline/board";
import { type LinkKind, type Pair, suggestLinkKinds } from "@throughline/model";
import { notify } from "../../ui/notify.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import type { Gesture } from "./gesture.ts";

/** Cards this near to the pointer, in pixels, catch the end of a link. */
const CATCH = 12;

/** Draws a link from a card: onto another it is made, into empty space it asks what to make there. */
export function drawLink(parts: CanvasParts, from: string, kind: LinkKind | "auto"): Gesture {
  const { hand } = parts;
  const letGo = () => hand.setState({ linking: null });
  return {
    move({ board }) {
      const target = linkTarget(parts, board, from);
      hand.setState({ linking: { from, to: board, target: target ?? null }, hover: null });
    },
    end({ board, screen }) {
      const target = linkTarget(parts, board, from);
      letGo();
      if (target) makeLink(parts, from, target, kind, screen);
      else hand.setState({ question: { about: "item", from, place: board, at: screen } });
    },
    cancel: letGo,
  };
}

/** Makes a link of the wanted or the likeliest kind and offers the other kinds beside it. */
export function makeLink(
  parts: CanvasParts,
  from: string,
  to: string,
  wanted: LinkKind | "auto",
  at: Pair,
): void {
  const { session, workspace, hand } = parts;
  const [fromItem, toItem] = [session.live.items.get(from), session.live.items.get(to)];
  if (!fromItem || !toItem) return;
  const kinds = suggestLinkKinds(fromItem.kind, toItem.kind);
  const kind = wanted === "auto" ? (kinds[0] ?? "relates") : wanted;
  const result = addLink(session.board, { kind, from, to });
  if (!result.ok) {
    notify(result.reason, "problem");
    return;
  }
  workspace.select([], result.changed);
  const [link] = result.changed;
  if (link && wanted === "auto") hand.setState({ question: { about: "link", link, kinds, at } });
}

/** Pulls one end of a link to another card. */
export function moveLinkEnd(parts: CanvasParts, linkId: string, end: "from" | "to"): Gesture {
  const { hand, session } = parts;
  const link = session.live.links.get(linkId);
  const fixed = link && (end === "from" ? link.to : link.from);
  const letGo = () => hand.setState({ linking: null });
  return {
    move({ board }) {
      if (!fixed) return;
      hand.setState({ linking: { from: fixed, to: board, target: linkTarget(parts, board, fixed) ?? null } });
    },
    end({ board }) {
      const target = fixed && linkTarget(parts, board, fixed);
      letGo();
      if (!target) return;
      const result = retargetLink(session.board, linkId, { [end]: target });
      if (!result.ok) notify(result.reason, "problem");
    },
    cancel: letGo,
  };
}

function linkTarget({ scene, camera, session }: CanvasParts, board: Pair, from: string): string | undefined {
  const id = scene.itemAt(board, CATCH / camera.transform().zoom);
  if (!id || id === from) return undefined;
  const kind = session.live.items.get(id)?.kind;
  return kind === "section" || kind === "stroke" ? undefined : id;
}
