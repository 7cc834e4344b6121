import { type Item, itemFields } from "@throughline/model";
import type { ReactElement } from "react";
import styles from "./card.module.css";

interface FigureProps {
  readonly item: Item;
  /** The fields the figure comes from: if one is approximate, the figure is. */
  readonly of: readonly string[];
  /** What it is, for the tooltip and for screen readers. */
  readonly label: string;
  readonly children: string | ReactElement | undefined;
}

/** A figure on a card; approximate ones are marked and say where they come from. Nothing when unknown. */
export function Figure({ item, of, label, children }: FigureProps) {
  if (children === undefined || children === "") return null;
  const approximate = of.some((field) => item.approximate.includes(field));
  const source = item.source ? ` Source: ${item.source}.` : "";
  const value = typeof children === "string" ? `: ${children}` : "";
  const title = approximate ? `${label}, approximate.${source}` : `${label}${value}.${source}`;
  return (
    <span className={isWords(item, of[0]) ? `${styles.figure} ${styles.words}` : styles.figure} title={title}>
      {approximate && <span aria-hidden>≈ </span>}
      {approximate && <span className={styles.unseen}>about </span>}
      {children}
    </span>
  );
}

/** True for a name or a sentence: it gives way where a sum, a date or a status would not fit. */
function isWords(item: Item, field = ""): boolean {
  const control = itemFields(item.kind)[field]?.control;
  return control === "line" || control === "long";
}

/** Facts on one line, set apart; empty ones leave no gap. */
export function Facts({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles.facts}>{children}</div>;
}

/** Facts of which each is shown whole or not at all; the last ones go first. */
export function WholeFacts({ children }: { readonly children: React.ReactNode }) {
  return <div className={`${styles.facts} ${styles.whole}`}>{children}</div>;
}

/** A bar from 0 to 1 with its percentage in words for those who cannot see it. */
export function Progress({ value, label }: { readonly value: number | null; readonly label: string }) {
  if (value === null) return null;
  const percent = Math.round(value * 100);
  return (
    <div
      className={styles.progress}
      role="img"
      aria-label={`${label} ${percent} %`}
      title={`${label} ${percent} %`}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}
