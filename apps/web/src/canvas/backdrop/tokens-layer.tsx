import type { Pair } from "@throughline/model";
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Token } from "../../lenses/arrangement.ts";
import type { Direction } from "../../lenses/lens.ts";
import { toneColor } from "../../lenses/tone-color.ts";
import { useLensState } from "../../lenses/use-lens.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useCanvas } from "../canvas-parts.ts";
import { holdToken } from "../lens/hold-token.ts";
import type { Hold } from "../lens/lens-hand.ts";
import styles from "./tokens.module.css";
import { useSeen } from "./use-seen.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** A pause of this many milliseconds after an arrow key lets go of the token. */
const PAUSE = 500;

/** What the lens lets a hand take beside its cards: a cut line, a residual position, an allocation. */
export function TokensLayer() {
  const { lens, arrangement, preview } = useLensState();
  const tokens = useSeen((preview ?? arrangement).tokens, rectOf);
  if (tokens.length === 0) return null;
  return (
    <div className={styles.tokens} key={lens.id}>
      {tokens.map((token) => (
        <TokenButton key={token.id} token={token} />
      ))}
    </div>
  );
}

function rectOf({ rect }: Token) {
  return rect;
}

function TokenButton({ token: now }: { readonly token: Token }) {
  const parts = useCanvas();
  const canEdit = useCanEdit();
  const [shift, setShift] = useState<Pair | null>(null);
  const hold = useRef<{ readonly hand: Hold; readonly token: Token; from: Pair; by: Pair } | null>(null);
  // What others try out moves a token too, but not the one in this hand.
  const token = shift && hold.current ? hold.current.token : now;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const take = (from: Pair) => {
    hold.current ??= { hand: holdToken(parts, token, setShift), token, from, by: [0, 0] };
    return hold.current;
  };
  const letGo = (how: "drop" | "cancel") => {
    clearTimeout(timer.current);
    hold.current?.hand[how]();
    hold.current = null;
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !canEdit) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (token.item) parts.workspace.select([token.item]);
    take(parts.camera.toBoard(event.clientX, event.clientY));
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const held = hold.current;
    if (!held || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const [x, y] = parts.camera.toBoard(event.clientX, event.clientY);
    held.hand.by([x - held.from[0], y - held.from[1]]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (event.key === "Escape" && hold.current) letGo("cancel");
    else if (!direction || !canEdit) return;
    else {
      const { lens, input } = parts.stage.get();
      const held = take([0, 0]);
      const [x, y] = lens.stepToken?.(input, token.id, direction, event.shiftKey) ?? [0, 0];
      held.by = [held.by[0] + x, held.by[1] + y];
      held.hand.by(held.by);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => letGo("drop"), PAUSE);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const { x, y, width, height } = token.rect;
  const style = {
    "--tone": `var(--${toneColor(token.tone)})`,
    width,
    height,
    transform: `translate(${x + (shift?.[0] ?? 0)}px, ${y + (shift?.[1] ?? 0)}px)`,
  } as CSSProperties;
  return (
    <button
      type="button"
      className={styles.token}
      style={style}
      data-own-pointer
      data-own-arrows
      data-token={token.id}
      data-shape={token.shape}
      data-moves={token.moves}
      data-held={shift !== null || undefined}
      aria-label={token.name}
      aria-roledescription="movable mark"
      title={token.name}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => letGo("drop")}
      onLostPointerCapture={() => hold.current && timer.current === undefined && letGo("cancel")}
      onKeyDown={onKeyDown}
      onBlur={() => letGo("drop")}
    >
      {token.text && <span>{token.text}</span>}
    </button>
  );
}
