import type { NodeProps } from "@xyflow/react";
import { type ComponentType, memo } from "react";
import type { FaceProps } from "../../lenses/lens.ts";
import { useFacts } from "../../lenses/use-lens.ts";
import type { CardNode } from "../flow-nodes.ts";
import { CardBoundary } from "./card-boundary.tsx";

/** The card of a lens (by its id) with a face of its own. Only a new record or other facts render it again. */
export function createLensCard(lens: string, Face: ComponentType<FaceProps>) {
  return memo(
    function LensCard({ data }: NodeProps<CardNode>) {
      const facts = useFacts(data.id, lens);
      return (
        <CardBoundary item={data}>
          <Face item={data} facts={facts} />
        </CardBoundary>
      );
    },
    (before, after) => before.data === after.data,
  );
}
