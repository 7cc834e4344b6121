import type { ItemOf } from "@throughline/model";
import { Chip, type Tone } from "./chip.tsx";
import { optionLabel } from "./option-label.ts";

const tones: Readonly<Record<string, Tone>> = { green: "good", amber: "warn", red: "bad" };

/** The health that people have declared; nothing when they have not. */
export function Health({ item }: { readonly item: ItemOf<"program"> | ItemOf<"project"> }) {
  const tone = tones[item.declaredRag];
  if (!tone) return null;
  const reason = "ragReason" in item && item.ragReason ? `Declared: ${item.ragReason}` : "Declared health";
  return <Chip tone={tone} word={optionLabel(item, "declaredRag", item.declaredRag)} title={reason} />;
}
