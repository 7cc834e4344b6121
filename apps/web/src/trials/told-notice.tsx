import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useSession } from "../session/session-context.ts";
import { followTold, type ToldNews } from "./follow-told.ts";
import styles from "./told-notice.module.css";

/** Milliseconds that a sentence stays when nobody points at it. */
const STAYS = 12_000;

interface ToldNoticeProps {
  /** Opens what changed in full; without it there is no such button. */
  readonly onShowChanges?: (() => void) | undefined;
}

/** After a change of one's own that moved other things: one plain sentence, with a way back. */
export function ToldNotice({ onShowChanges }: ToldNoticeProps) {
  const session = useSession();
  const [news, setNews] = useState<ToldNews | null>(null);
  useEffect(() => followTold(session, setNews), [session]);
  return (
    // Always there, so that a sentence that comes into it is read out.
    <div className={styles.place} role="status" aria-label="What this did">
      {news && (
        <Notice key={news.id} news={news} onShowChanges={onShowChanges} onClose={() => setNews(null)} />
      )}
    </div>
  );
}

function Notice({
  news,
  onShowChanges,
  onClose,
}: ToldNoticeProps & { readonly news: ToldNews; readonly onClose: () => void }) {
  const { undo, canEdit } = useSession();
  const [isHeld, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => close.current(), STAYS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away.
    <div
      className={styles.notice}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={({ currentTarget }) => setHeld(currentTarget.contains(document.activeElement))}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.sentence}>{news.sentence}</p>
      <div className={styles.buttons}>
        {news.isUndoable && canEdit() && (
          <button type="button" className={styles.button} onClick={() => undo.undo()}>
            Undo
          </button>
        )}
        {onShowChanges && (
          <button type="button" className={styles.button} onClick={onShowChanges}>
            What changed
          </button>
        )}
        <button type="button" className={styles.close} aria-label="Dismiss" onClick={onClose}>
          <X aria-hidden size={16} />
        </button>
      </div>
    </div>
  );
}
