import type { Item } from "@throughline/model";
import { Lock, type LucideIcon } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { KindIcon } from "../../ui/kind-icon.tsx";
import css from "./governance.module.css";

interface FrameProps {
  readonly item: Item;
  /** Drawn paler: closed, or not asked of anybody. */
  readonly pale?: boolean;
  /** As low as a row of a table. */
  readonly row?: boolean;
  /** Something is wrong with it: a stripe that is seen from afar too. */
  readonly flag?: "bad" | "warn" | undefined;
  readonly children: ReactNode;
}

/** A chip of this lens: the kind by colour and icon, the title, and lines below it. */
export function ChipFrame({ item, pale = false, row = false, flag, children }: FrameProps) {
  return (
    <div
      className={css.chip}
      data-kind={item.kind}
      data-pale={pale || undefined}
      data-row={row || undefined}
      data-flag={flag}
      style={{ "--kind": `var(--kind-${item.kind})` } as CSSProperties}
    >
      <div className={css.line}>
        <KindIcon kind={item.kind} size={13} />
        <div className={css.title}>
          <CardTitle item={item} />
        </div>
        {item.locked && <Lock role="img" aria-label="Locked" size={12} />}
      </div>
      {children}
    </div>
  );
}

interface FactProps {
  readonly Icon?: LucideIcon;
  readonly tone?: string | undefined;
  readonly title: string;
  /** Gives way where the line is too short. */
  readonly shrinks?: boolean;
  readonly children: string;
}

/** One fact of a chip in icon, colour and words, said in full to a pointer that rests on it. */
export function Fact({ Icon, tone, title, shrinks, children }: FactProps) {
  return (
    <span className={css.fact} data-tone={tone} data-shrinks={shrinks || undefined} title={title}>
      {Icon && <Icon aria-hidden size={12} strokeWidth={2.2} />}
      <span>{children}</span>
    </span>
  );
}

/** Who cares for it, cut where the line is too short. */
export function Owner({ name, word }: { readonly name: string; readonly word: string }) {
  const said = name.trim();
  return (
    <span className={css.words} title={said === "" ? `No ${word.toLowerCase()}` : `${word}: ${said}`}>
      {said === "" ? <span className={css.fact} data-tone="warn">{`No ${word.toLowerCase()}`}</span> : said}
    </span>
  );
}
