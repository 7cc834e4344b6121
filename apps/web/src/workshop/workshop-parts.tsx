import { type ComponentType, lazy, Suspense } from "react";
import type { WorkshopPanelName } from "../workspace/workspace.ts";
import { useWorkspaceValue } from "../workspace/workspace-context.ts";
import { ActivityFronts } from "./activity/activity-fronts.tsx";
import { StepStrip } from "./agenda/step-strip.tsx";
import { AttentionFronts } from "./attention/attention-fronts.tsx";
import { CommentsFront } from "./comments/comments-front.tsx";
import { RevealWatch } from "./proposals/reveal-watch.tsx";
import { OpenSummaryAtEnd } from "./summary/open-at-end.tsx";

/** The panels beside the board, each loaded when it is first opened. */
const panels: Readonly<Partial<Record<WorkshopPanelName, ComponentType>>> = {
  agenda: lazy(() => import("./agenda/agenda-panel.tsx").then((it) => ({ default: it.AgendaPanel }))),
  activity: lazy(() => import("./activity/activity-panel.tsx").then((it) => ({ default: it.ActivityPanel }))),
  comments: lazy(() => import("./comments/comments-panel.tsx").then((it) => ({ default: it.CommentsPanel }))),
  "give-get": lazy(() =>
    import("./give-get/give-get-panel.tsx").then((it) => ({ default: it.GiveGetPanel })),
  ),
  summary: lazy(() => import("./summary/summary-panel.tsx").then((it) => ({ default: it.SummaryPanel }))),
};

/** Above a board that is shown to a room, in place of all that is for one person. */
const PresenterBand = lazy(() =>
  import("./attention/present/presenter-band.tsx").then((it) => ({ default: it.PresenterBand })),
);

/** What stands above the board, from top to bottom. */
const strips: readonly ComponentType[] = [StepStrip];

/** What floats over the board. */
const fronts: readonly ComponentType[] = [CommentsFront, AttentionFronts, ActivityFronts, OpenSummaryAtEnd];

/** The panel of the workshop that is open, if one is. */
export function WorkshopPanel() {
  const name = useWorkspaceValue((state) => state.sidePanel);
  const Panel = name === null ? undefined : panels[name as WorkshopPanelName];
  return <Suspense fallback={null}>{Panel && <Panel />}</Suspense>;
}

/** What the workshop shows above the board: the step everyone is in, its time and what is asked of them. */
export function WorkshopStrips() {
  const presenting = useWorkspaceValue((state) => state.presenting);
  return (
    <>
      <RevealWatch />
      {presenting && (
        <Suspense fallback={null}>
          <PresenterBand />
        </Suspense>
      )}
      {/* They stay while the board is presented: they keep this page with the steps. */}
      <div hidden={presenting}>
        {strips.map((Strip, at) => (
          <Strip key={at} />
        ))}
      </div>
    </>
  );
}

/** What the workshop shows over the board. */
export function WorkshopFronts() {
  return fronts.map((Front, at) => <Front key={at} />);
}
