import type { Agreement } from "@throughline/engine";
import { CircleCheck, CircleDashed, MoveHorizontal } from "lucide-react";
import css from "./results.module.css";
import { agreementWords } from "./say-result.ts";

const icons = { close: CircleCheck, apart: CircleDashed, "far-apart": MoveHorizontal } as const;

/** How near to each other people are: a word with its sign, and how many objects where it counts some. */
export function AgreementSign({
  agreement,
  count,
}: {
  readonly agreement: Agreement;
  readonly count?: number;
}) {
  const Icon = icons[agreement];
  const word = agreementWords[agreement];
  return (
    <span className={css.sign} data-agreement={agreement}>
      <Icon size={13} aria-hidden />
      {count === undefined ? word : `${count} ${word.toLowerCase()}`}
    </span>
  );
}
