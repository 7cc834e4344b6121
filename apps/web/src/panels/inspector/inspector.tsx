import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { type CSSProperties, useDeferredValue, useEffect } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { BoardOverview } from "../overview/board-overview.tsx";
import css from "./inspector.module.css";
import { InspectorGrip, useInspectorWidth } from "./inspector-grip.tsx";
import { ItemInspector } from "./item-inspector.tsx";
import { keepSelectedInView } from "./keep-selected-in-view.ts";
import { KeptDraftsNotice } from "./kept-drafts-notice.tsx";
import { LinkInspector } from "./link-inspector.tsx";
import { ManyInspector } from "./many-inspector.tsx";
import { SelectedKind } from "./selected-kind.tsx";

/** Where the inspector is a sheet; the style sheet says the same. */
const NARROW = "(max-width: 900px)";
/** Where it would leave a lens with axes too little room beside it. */
const TIGHT = "(max-width: 1100px)";

/**
 * Everything about what is selected, field by field: one card, one arrow, many cards, or the board. Stands
 * at the right; on a narrow screen it is a sheet at the bottom.
 */
export function Inspector() {
  const workspace = useWorkspace();
  const session = useSession();
  const open = useWorkspaceValue((state) => state.inspectorOpen);
  const hidden = useWorkspaceValue((state) => state.interfaceHidden);
  const under = useWorkspaceValue((state) => state.registerOpen);
  const [width, setWidth] = useInspectorWidth();
  useEffect(() => {
    // What takes a third or half of a small screen opens when asked, not by itself.
    if (window.matchMedia(TIGHT).matches) workspace.set({ inspectorOpen: false });
  }, [workspace]);
  if (hidden) return null;
  if (!open) {
    return (
      <button
        type="button"
        className={css.opener}
        data-under={under || undefined}
        aria-label="Show details"
        title="Show details"
        onClick={() => {
          workspace.set({ inspectorOpen: true });
          if (window.matchMedia(NARROW).matches) keepSelectedInView(workspace, session);
        }}
      >
        <PanelRightOpen size={18} aria-hidden />
      </button>
    );
  }
  return (
    <aside
      className={css.panel}
      aria-label="Details"
      data-under={under || undefined}
      style={{ "--inspector-width": `${width}px` } as CSSProperties}
    >
      <InspectorGrip width={width} onWidth={setWidth} />
      <div className={css.top}>
        <SelectedKind />
        <button
          type="button"
          className={css.closer}
          aria-label="Hide details"
          title="Hide details"
          onClick={() => workspace.set({ inspectorOpen: false })}
        >
          <PanelRightClose size={16} aria-hidden />
        </button>
      </div>
      <div className={css.scroll}>
        <Selected />
      </div>
    </aside>
  );
}

function Selected() {
  // A full inspector is some hundred elements: made in slices, so that a drag that selects starts at once.
  const { items, links } = useDeferredValue(useWorkspaceValue((state) => state.selection));
  const [item] = items;
  const [link] = links;
  const shownId = items.length + links.length === 1 ? (item ?? link) : undefined;
  return (
    <>
      <KeptDraftsNotice shownId={shownId} />
      {items.length + links.length > 1 ? (
        <ManyInspector itemIds={items} linkIds={links} />
      ) : item !== undefined ? (
        <ItemInspector id={item} />
      ) : link !== undefined ? (
        <LinkInspector id={link} />
      ) : (
        <BoardOverview />
      )}
    </>
  );
}
