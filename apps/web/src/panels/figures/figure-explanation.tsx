import { Popover } from "@mantine/core";
import type { ExplainedInput } from "@throughline/engine";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { showOnBoard } from "../show-on-board.ts";
import { type AskedFigure, askedFigure, stopAsking } from "./asked-figure.ts";
import css from "./explanation.module.css";
import { ExplanationBody } from "./explanation-body.tsx";
import { useCardPlace } from "./use-card-place.ts";
import { useExplanations } from "./use-explanations.ts";

/** The explanation of whatever figure was asked for, wherever it was asked. One for the whole board. */
export function FigureExplanation() {
  const asked = useStore(askedFigure, (state) => state.asked);
  useEffect(() => stopAsking, []);
  if (!asked) return null;
  return <OpenExplanation key={keyOf(asked)} asked={asked} />;
}

function OpenExplanation({ asked }: { readonly asked: AskedFigure }) {
  const workspace = useWorkspace();
  const [opener] = useState(() => document.activeElement);
  const { trail, askNext, back } = useExplanations(asked);
  useEffect(
    () => () => {
      // After the panel is gone, unless something else has taken the focus.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  const shown = trail.at(-1);
  const place = useCardPlace(trail.length > 1 ? shown?.item : undefined) ?? asked.at;
  if (!shown) return null;
  const jump = ({ item, link }: ExplainedInput) => {
    if (link !== null && item === null) workspace.select([], [link]);
    else if (item !== null) showOnBoard(workspace, [item]);
    if (item !== null && item !== shown.item) askNext(item);
  };
  const goBack = () => {
    const before = trail.at(-2);
    if (before) showOnBoard(workspace, [before.item]);
    back();
  };
  const { x, y, width, height } = place;
  return (
    <Popover
      key={`${x} ${y}`}
      opened
      position="right-start"
      width={320}
      trapFocus
      returnFocus={false}
      // The anchor is only a place: it must not say that it opens or labels anything.
      withRoles={false}
      withinPortal
      transitionProps={{ duration: 0 }}
      onChange={(opened) => {
        if (!opened) stopAsking();
      }}
    >
      <Popover.Target>
        <span className={css.anchor} style={{ left: x, top: y, width, height }} />
      </Popover.Target>
      <Popover.Dropdown className={css.panel} role="dialog" aria-label={shown.explanation.title}>
        <ExplanationBody
          key={`${shown.item} ${shown.figure} ${trail.length}`}
          explanation={shown.explanation}
          before={trail.at(-2)?.explanation.title ?? null}
          onBack={goBack}
          onJump={jump}
          onClose={stopAsking}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function keyOf({ item, figure, at }: AskedFigure): string {
  return `${item} ${figure} ${at.x} ${at.y}`;
}
