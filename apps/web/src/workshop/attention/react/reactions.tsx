import { VisuallyHidden } from "@mantine/core";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useSession } from "../../../session/session-context.ts";
import { useWorkspace } from "../../../workspace/workspace-context.ts";
import styles from "./reactions.module.css";
import { type SaidReaction, sayReactions } from "./say-reactions.ts";
import { type Reacted, watchReactions } from "./watch-reactions.ts";

/** A reaction on its way up, in pixels of the window. */
interface Float extends Reacted {
  readonly key: number;
  readonly x: number;
  readonly y: number;
}

/** More at a time is a crowd that nobody can read. */
const MOST = 8;
/** As long as the style sheet lets one rise, milliseconds. */
const RISE = 2_400;
/** What comes within this is said together, milliseconds. */
const BURST = 1_500;

/** Everybody's reactions: they rise from the cursor, or from whose they are in the bar, and are said in few words. */
export function Reactions() {
  const session = useSession();
  const workspace = useWorkspace();
  const [floats, setFloats] = useState<readonly Float[]>([]);
  const [said, setSaid] = useState("");
  const next = useRef(0);
  useEffect(() => {
    let burst: SaidReaction[] = [];
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const later = (run: () => void, wait: number) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, wait);
      timers.add(timer);
    };
    const show = (reacted: Reacted) => {
      const [x, y] = placeOf(reacted, workspace.camera?.toScreen ?? null, session.peers.clientId());
      const key = next.current++;
      setFloats((now) => [...now.slice(1 - MOST), { ...reacted, key, x, y }]);
      later(() => setFloats((now) => now.filter((float) => float.key !== key)), RISE);
      if (reacted.clientId === session.peers.clientId()) return;
      if (burst.length === 0) {
        later(() => {
          setSaid(sayReactions(burst));
          burst = [];
        }, BURST);
      }
      burst.push({ name: reacted.name, label: reacted.kind.label });
    };
    const stop = watchReactions(session, () => workspace.stage?.get().address ?? "", show);
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [session, workspace]);
  return (
    <>
      {floats.map(({ key, x, y, name, color, kind }) => (
        <div
          key={key}
          className={styles.float}
          style={{ left: x, top: y, "--kind": kind.color, "--person": color } as CSSProperties}
          aria-hidden
        >
          <kind.icon size={30} />
          <span className={styles.name}>{name}</span>
        </div>
      ))}
      <VisuallyHidden>
        <div role="status" aria-live="polite">
          {said}
        </div>
      </VisuallyHidden>
    </>
  );
}

/** The cursor where it is seen; else the avatar in the bar; else my own place at the bottom, or the upper right. */
function placeOf(
  { at, clientId }: Reacted,
  toScreen: ((at: readonly [number, number]) => readonly [number, number]) | null,
  me: number,
): readonly [number, number] {
  const { innerWidth, innerHeight } = window;
  if (at && toScreen) {
    const [x, y] = toScreen(at);
    if (x > 0 && y > 0 && x < innerWidth && y < innerHeight) return [x, y];
  }
  const avatar = document.querySelector(`[data-avatar-of="${clientId}"]`)?.getBoundingClientRect();
  if (avatar && avatar.width > 0) return [avatar.x + avatar.width / 2, avatar.bottom + 76];
  if (clientId === me) return [innerWidth / 2, innerHeight - 120];
  return [innerWidth - 64, 180];
}
