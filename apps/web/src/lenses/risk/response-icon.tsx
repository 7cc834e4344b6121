import {
  ArrowLeftRight,
  Ban,
  Check,
  CircleDashed,
  Handshake,
  type LucideIcon,
  Rocket,
  TrendingDown,
  TrendingUp,
} from "lucide-react";
import css from "./risk-face.module.css";

const icons: Readonly<Record<string, LucideIcon>> = {
  none: CircleDashed,
  avoid: Ban,
  reduce: TrendingDown,
  transfer: ArrowLeftRight,
  accept: Check,
  share: Handshake,
  exploit: Rocket,
  enhance: TrendingUp,
};

/** What is done about a risk, as an icon with its word for the pointer and for screen readers. */
export function ResponseIcon({ response, word }: { readonly response: string; readonly word: string }) {
  const Icon = icons[response] ?? CircleDashed;
  const title = `Response: ${word}`;
  return (
    <span className={css.response} data-none={response === "none" || undefined} title={title}>
      <Icon role="img" aria-label={title} size={13} strokeWidth={2.2} />
    </span>
  );
}
