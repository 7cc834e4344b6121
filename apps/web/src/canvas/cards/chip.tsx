import type { FigureName } from "@throughline/engine";
import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  type LucideIcon,
  OctagonAlert,
  PauseCircle,
  TriangleAlert,
} from "lucide-react";
import styles from "./card.module.css";
import { Watermelon } from "./watermelon.tsx";

export type Tone = "good" | "warn" | "bad" | "busy" | "quiet";

const icons: Readonly<Record<Tone, LucideIcon>> = {
  good: CircleCheck,
  warn: TriangleAlert,
  bad: OctagonAlert,
  busy: CircleDot,
  quiet: CircleDashed,
};

const statusTones: Readonly<Record<string, Tone>> = {
  "in-progress": "busy",
  done: "good",
  reached: "good",
  decided: "good",
  approved: "good",
  implemented: "good",
  evidenced: "good",
  closed: "good",
  holds: "good",
  missed: "bad",
  occurred: "bad",
  rejected: "bad",
  gap: "bad",
  false: "bad",
  "on-hold": "warn",
  doubtful: "warn",
  open: "busy",
  mitigating: "busy",
  proposed: "busy",
  assessed: "busy",
};

/** How serious a status is, by its stored value. */
export function toneOfStatus(status: string): Tone {
  return statusTones[status] ?? "quiet";
}

interface ChipProps {
  readonly tone: Tone;
  readonly word: string;
  readonly title?: string | undefined;
  readonly icon?: "held" | "stopped" | "watermelon" | undefined;
  /** The computed figure it shows, asked for when it is clicked. */
  readonly figure?: FigureName | undefined;
}

/** A status in colour, icon and word. */
export function Chip({ tone, word, title, icon, figure }: ChipProps) {
  const Icon = icon === "held" ? PauseCircle : icon === "stopped" ? Ban : icons[tone];
  return (
    <span className={styles.chip} data-tone={tone} data-figure={figure} title={title}>
      {icon === "watermelon" ? <Watermelon /> : <Icon aria-hidden size={12} strokeWidth={2.4} />}
      <span>{word}</span>
    </span>
  );
}
