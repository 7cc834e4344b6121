import { CircleAlert, TriangleAlert, UserRound } from "lucide-react";
import type { FaceProps } from "../../lens.ts";
import { ChipFrame, Fact } from "../face-parts.tsx";
import css from "../governance.module.css";
import type { RowItem } from "./row-kinds.ts";

const icons = { bad: CircleAlert, warn: TriangleAlert, quiet: UserRound } as const;

/** A row of the matrix: what it is about, and what is wrong with who answers for it. */
export function RowFace({ item, facts }: { readonly item: RowItem; readonly facts: FaceProps["facts"] }) {
  const { check, tone } = facts;
  const known = tone === "bad" || tone === "warn" || tone === "quiet" ? tone : null;
  return (
    <ChipFrame item={item} row flag={known === "quiet" || known === null ? undefined : known}>
      {typeof check === "string" && known && (
        <div className={css.line}>
          <Fact Icon={icons[known]} tone={known} title={check} shrinks>
            {check}
          </Fact>
        </div>
      )}
    </ChipFrame>
  );
}
