import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { CardNode } from "../flow-nodes.ts";
import { CardBody } from "./card-body.tsx";
import { CardBoundary } from "./card-boundary.tsx";
import "./papers.css";

/** A card as React Flow renders it. Only a new record renders it again: not moves, selection or hover. */
export const Card = memo(
  function Card({ data }: NodeProps<CardNode>) {
    return (
      <CardBoundary item={data}>
        <CardBody item={data} />
      </CardBoundary>
    );
  },
  (before, after) => before.data === after.data,
);
