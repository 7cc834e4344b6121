import { memo, useCallback, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { useCanvas } from "../canvas-parts.ts";
import { ArrowEnd } from "./arrow-end.tsx";
import { labelPlace } from "./label-place.ts";
import { lengthOfLink, linkPath } from "./link-geometry.ts";
import { linkLabel, linkName } from "./link-label.ts";
import { LinkLabelEditor } from "./link-label-editor.tsx";
import { dashAlong, linkLook } from "./link-look.ts";
import { standingOf } from "./link-standing.ts";
import styles from "./links.module.css";

const LETTER = 6.6;

/** One link: a wide invisible line for the pointer, the curve, its head and its label. */
export const LinkElement = memo(function LinkElement({ id }: { readonly id: string }) {
  const { links, session, hand, scene } = useCanvas();
  const subscribe = useCallback((listener: () => void) => links.subscribe(id, listener), [links, id]);
  const drawn = useSyncExternalStore(subscribe, () => links.get(id));
  const { figures } = session;
  const standing = useSyncExternalStore(figures.subscribe, () => standingOf(figures.plan(), id));
  const editing = useStore(hand, (state) => state.editingLink === id);
  if (!drawn) return null;
  const { link, shape, selected, width: ribbon } = drawn;
  const look = linkLook[link.kind];
  const path = linkPath(shape);
  // A ribbon says by its width what its label would.
  const facts = ribbon === undefined ? linkLabel(link) : link.label;
  const label = [facts, standing.short].filter((part) => part !== "").join(" · ");
  const { items } = session.live;
  const name = linkName(link, items.get(link.from)?.title ?? "", items.get(link.to)?.title ?? "");
  const width = label.length * LETTER + 14;
  const labelAt = label ? labelPlace(shape, width, scene, selected) : undefined;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a curve has no element of its own.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no curve.
    <g
      className={styles.link}
      data-link-id={id}
      data-kind={link.kind}
      data-selected={selected || undefined}
      data-look={look.color}
      data-standing={standing.state || undefined}
      data-ribbon={ribbon !== undefined || undefined}
      role="group"
      aria-roledescription="link between cards"
      aria-label={standing.words ? `${name}, ${standing.words}` : name}
      tabIndex={-1}
    >
      <path className={styles.hit} d={path} />
      <path
        className={styles.line}
        d={path}
        strokeWidth={ribbon ?? look.width}
        strokeDasharray={ribbon === undefined ? dashAlong(link, lengthOfLink(shape)) : undefined}
      />
      {ribbon === undefined && <ArrowEnd head={look.head} at={shape.to} heading={shape.heading} />}
      {selected && (
        <>
          <circle className={styles.end} data-link-end="from" cx={shape.from[0]} cy={shape.from[1]} r={6} />
          <circle className={styles.end} data-link-end="to" cx={shape.to[0]} cy={shape.to[1]} r={6} />
        </>
      )}
      {labelAt && !editing && (
        <g className={styles.label} transform={`translate(${labelAt[0]} ${labelAt[1]})`}>
          <rect x={-width / 2} y={-10} width={width} height={20} rx={10} />
          <text textAnchor="middle" dominantBaseline="central">
            {label}
          </text>
        </g>
      )}
      {editing && <LinkLabelEditor link={link} at={shape.middle} />}
    </g>
  );
});
