import type { Rag, StatusFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";

import { Chip, type Tone } from "./chip.tsx";
import styles from "./computed.module.css";
import { optionLabel } from "./option-label.ts";

const tones: Readonly<Record<string, Tone>> = { green: "good", amber: "warn", red: "bad" };

/** Short beside the declared words, and what people call it. */
const COLORS: Readonly<Record<Rag, string>> = { green: "Green", amber: "Amber", red: "Red" };

interface HealthProps {
  readonly item: ItemOf<"program"> | ItemOf<"project">;
  /** What the plan's own figures say. */
  readonly computed: StatusFigures | undefined;
}

/**
 * The health that people have declared and, where the figures are worse, what they say beside it. Without a
 * declaration the computed health stands alone; nothing where there is neither.
 */
export function Health({ item, computed }: HealthProps) {
  const declared = tones[item.declaredRag];
  const overall = computed?.overall ?? null;
  if (!declared && overall === null) return null;
  const said = "ragReason" in item && item.ragReason ? `Declared: ${item.ragReason}.` : "Declared health.";
  const reasons = computed?.reasons
    .filter(({ rag }) => rag === overall)
    .slice(0, 3)
    .map(({ sentence }) => sentence)
    .join(" ");
  const figures = overall === null ? "" : `By the figures: ${overall}. ${reasons ?? ""}`.trim();
  if (!declared && overall !== null) {
    const title = `${figures} Nobody has declared its health.`;
    return (
      <Chip tone={tones[overall] ?? "quiet"} word={wordOf(item, overall)} title={title} figure="status" />
    );
  }
  const word = wordOf(item, item.declaredRag);
  const title = `${said} ${figures}`.trim();
  const tone = declared ?? "quiet";
  if (!computed?.watermelon || overall === null) {
    return (
      <Chip tone={tone} word={word} title={title} figure={computed?.overall == null ? undefined : "status"} />
    );
  }
  return (
    <span className={styles.chips}>
      <Chip tone={tone} word={word} title={said} figure="status" />
      <Chip
        tone={tones[overall] ?? "bad"}
        icon="watermelon"
        word={COLORS[overall]}
        title={`${figures} Declared better than it is.`}
        figure="status"
      />
    </span>
  );
}

function wordOf(item: HealthProps["item"], rag: string): string {
  return optionLabel(item, "declaredRag", rag);
}
