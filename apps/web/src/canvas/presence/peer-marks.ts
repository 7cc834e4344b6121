import type { Pair } from "@throughline/model";
import type { Presence, PresenceView } from "@throughline/protocol";
import type { Rect } from "../../workspace/camera.ts";
import type { BoardCamera } from "../camera/board-camera.ts";
import type { Scene } from "../scene/scene.ts";
import { inkOn } from "./ink-on.ts";
import styles from "./presence.module.css";

/** The marks of one other person: cursor with what it says in the window, outlines on the board. */
export interface PeerMarks {
  update(presence: Presence): void;
  /** Places everything for the present camera; true while the cursor is still on its way. */
  place(): boolean;
  /** Where the person is on the board, by their cursor, or else by what they look at; null for nowhere here. */
  target(): Pair | null;
  dispose(): void;
}

const EASE = 0.4;
/** A cursor that is farther away than this many pixels jumps. */
const JUMP = 900;
const MOST_OUTLINES = 60;

/** `plane` moves with the board, `window` does not. Elements are made by hand: nothing here renders a card. */
export function createPeerMarks(
  plane: HTMLElement,
  overlay: HTMLElement,
  scene: Scene,
  camera: BoardCamera,
  smooth: boolean,
): PeerMarks {
  const cursor = make("div", styles.cursor, overlay);
  cursor.innerHTML =
    '<svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true"><path d="M2 1.5l13.5 8.2-6.2 1.4-3.1 6.1z" stroke="#fff" stroke-width="1.5" stroke-linejoin="round"/></svg>';
  const flag = make("span", styles.flag, cursor);
  const says = make("span", styles.says, cursor);
  says.hidden = true;
  const outlines = make("div", styles.outlines, plane);
  let presence: Presence | undefined;
  let shown: Pair | undefined;
  let drawn = "";
  let colored = "";

  const drawOutlines = () => {
    if (!presence) return;
    const { selection, editing, drag, user } = presence;
    const dragged = new Set(drag?.ids);
    const ids = [...new Set([...selection, ...(editing ? [editing.id] : [])])].slice(0, MOST_OUTLINES);
    const boxes: { rect: Rect; word: string; ghost: boolean }[] = [];
    for (const id of ids) {
      const rect = scene.rect(id);
      if (!rect) continue;
      const word = editing?.id === id ? `${user.name} is editing` : boxes.length === 0 ? user.name : "";
      boxes.push({ rect, word, ghost: false });
    }
    for (const id of [...dragged].slice(0, MOST_OUTLINES)) {
      const rect = scene.placed(id);
      if (rect) boxes.push({ rect, word: "", ghost: true });
    }
    const key = JSON.stringify([boxes, user.color]);
    if (key === drawn) return;
    drawn = key;
    outlines.replaceChildren(...boxes.map(({ rect, word, ghost }) => outlineOf(rect, word, ghost)));
  };

  return {
    update(next) {
      presence = next;
      // Most of what comes is a cursor that moved: what is written again, though the same, is laid out again.
      const { color, name } = next.user;
      if (color !== colored) {
        colored = color;
        for (const element of [cursor, outlines]) {
          element.style.setProperty("--peer", color);
          element.style.setProperty("--peer-ink", inkOn(color));
        }
      }
      if (flag.textContent !== name) flag.textContent = name;
      const words = next.room?.says ?? "";
      if (says.textContent !== words) says.textContent = words;
      says.hidden = words === "";
      cursor.toggleAttribute("data-laser", next.room?.laser === true);
      drawOutlines();
    },
    place() {
      drawOutlines();
      const at = presence?.cursor;
      if (!at) {
        cursor.hidden = true;
        shown = undefined;
        return false;
      }
      const distance = shown ? Math.hypot(at[0] - shown[0], at[1] - shown[1]) * camera.transform().zoom : 0;
      const eases = smooth && shown !== undefined && distance > 0.5 && distance < JUMP;
      shown =
        eases && shown
          ? [shown[0] + (at[0] - shown[0]) * EASE, shown[1] + (at[1] - shown[1]) * EASE]
          : [at[0], at[1]];
      const { x, y, zoom } = camera.transform();
      const { width, height } = camera.box();
      const [left, top] = [shown[0] * zoom + x, shown[1] * zoom + y];
      const outside = left < 0 || top < 0 || left > width || top > height;
      cursor.hidden = outside;
      if (!outside) cursor.style.transform = `translate(${left}px, ${top}px)`;
      return eases;
    },
    target: () => presence?.cursor ?? (presence?.view ? middleOfView(presence.view) : null),
    dispose() {
      for (const element of [cursor, outlines]) element.remove();
    },
  };
}

function middleOfView({ x, y, zoom, width, height }: PresenceView): Pair {
  return [x + width / zoom / 2, y + height / zoom / 2];
}

function outlineOf(rect: Rect, word: string, ghost: boolean): HTMLElement {
  const box = document.createElement("div");
  box.className = (ghost ? styles.ghost : styles.outline) ?? "";
  box.style.transform = `translate(${rect.x}px, ${rect.y}px)`;
  box.style.width = `${rect.width}px`;
  box.style.height = `${rect.height}px`;
  if (word) make("span", styles.tag, box).textContent = word;
  return box;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string | undefined,
  parent: HTMLElement,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className ?? "";
  parent.append(element);
  return element;
}
