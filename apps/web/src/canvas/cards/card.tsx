import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { lensOf } from "../../lenses/all-lenses.ts";
import type { Lens } from "../../lenses/lens.ts";
import { useFacts } from "../../lenses/use-lens.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import type { CardNode } from "../flow-nodes.ts";
import { CardBody } from "./card-body.tsx";
import { CardBoundary } from "./card-boundary.tsx";
import "./papers.css";

/** A card as React Flow renders it. Only a new record or lens renders it again: not moves, selection or hover. */
export const Card = memo(
  function Card({ data }: NodeProps<CardNode>) {
    const { Face } = lensOf(useWorkspaceValue((state) => state.lens));
    return (
      <CardBoundary item={data}>
        {Face ? <LensFace Face={Face} item={data} /> : <CardBody item={data} />}
      </CardBoundary>
    );
  },
  (before, after) => before.data === after.data,
);

function LensFace({
  Face,
  item,
}: {
  readonly Face: NonNullable<Lens["Face"]>;
  readonly item: CardNode["data"];
}) {
  const facts = useFacts(item.id);
  return <Face item={item} facts={facts} />;
}
