import { type ReactNode, Suspense, useEffect, useState } from "react";
import { ActionButton } from "../../actions/action-button.tsx";
import { LensRow } from "../../bar/lens-row.tsx";
import { SavedLightBadge } from "../../bar/saved-light-badge.tsx";
import { FollowFrame } from "../../follow/follow-frame.tsx";
import { useMeta } from "../../live/use-record.ts";
import type { SidePanelName } from "../../workspace/workspace.ts";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useRoom } from "../run/room-now.ts";
import { WorkshopFronts, WorkshopPanel, WorkshopStrips } from "../workshop-parts.tsx";
import css from "./phone.module.css";
import { type PhoneTab, phoneTabs } from "./phone-tabs.tsx";

/**
 * The board on a phone: what the room is in now, the agenda, the cards as a list, the comments, and the board itself,
 * each as large as the screen, with the way between them under the thumb.
 */
export function PhoneFrame({ notice }: { readonly notice: ReactNode }) {
  const { title } = useMeta();
  const workspace = useWorkspace();
  const [tab, setTab] = useState<PhoneTab>("now");
  const { activity } = useRoom();
  const open = activity && activity.closed === null ? activity.key : "";
  // A vote that opens is what the room asks for now; whoever reads something else sees the dot and decides.
  const [seen, setSeen] = useState(open);
  useEffect(() => {
    if (tab === "now") setSeen(open);
  }, [tab, open]);
  const panel = useWorkspaceValue((state) => state.sidePanel);
  useShowWhatWasAsked(panel, setTab);
  const following = useWorkspaceValue((state) => state.following);
  useEffect(() => {
    // What somebody else sees is the board.
    if (following !== null) setTab("board");
  }, [following]);
  const Body = phoneTabs.find(({ name }) => name === tab)?.Body;
  return (
    <div className={css.frame}>
      <header className={css.top}>
        <h1 className={css.title}>{title || "Untitled board"}</h1>
        <SavedLightBadge />
        <span className={css.react}>
          <ActionButton id="react" side="bottom" />
        </span>
      </header>
      {notice}
      <WorkshopStrips />
      {tab === "board" && <LensRow />}
      <div className={css.stage}>
        <main className={css.body} data-tab={tab}>
          <Suspense fallback={null}>{Body && <Body />}</Suspense>
        </main>
        {(panel === "give-get" || panel === "summary") && (
          <div className={css.sheet}>
            <WorkshopPanel />
          </div>
        )}
        <FollowFrame />
        <WorkshopFronts />
      </div>
      <nav className={css.tabs} aria-label="Parts of the board">
        {phoneTabs.map(({ name, label, Icon }) => {
          const news = name === "now" && open !== "" && open !== seen;
          return (
            <button
              key={name}
              type="button"
              className={css.tab}
              aria-current={name === tab ? "page" : undefined}
              onClick={() => {
                workspace.set({ sidePanel: null });
                setTab(name);
              }}
            >
              <span className={css.icon}>
                <Icon size={22} aria-hidden />
                {news && <span className={css.dot} />}
              </span>
              {label}
              {news && <span className="visually-hidden">, something new</span>}
            </button>
          );
        })}
      </nav>
    </div>
  );
}

/** What would open beside the board on a large screen opens here as the part it belongs to. */
function useShowWhatWasAsked(panel: SidePanelName | null, show: (tab: PhoneTab) => void): void {
  useEffect(() => {
    if (panel === "agenda") show("agenda");
    if (panel === "activity") show("now");
    if (panel === "comments") show("comments");
  }, [panel, show]);
}
