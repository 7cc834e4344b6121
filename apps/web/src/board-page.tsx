import type { Role } from "@throughline/protocol";
import { lazy, Suspense, useEffect, useState } from "react";
import { StoppedBanner } from "./bar/stopped-banner.tsx";
import { BoardFrame } from "./board-frame.tsx";
import { findRecentBoard, rememberBoard } from "./home/recent-boards.ts";
import { ClosedBoardPage, isClosedForMe } from "./join/closed-board-page.tsx";
import { createLensStage } from "./lenses/lens-stage.ts";
import { createWorkerFigures } from "./live/figures/worker-figures.ts";
import { type Access, joinBoard, requestAccess } from "./session/access.ts";
import { exportKept } from "./session/export-kept.ts";
import type { Identity } from "./session/identity.ts";
import { type OnlineSession, openSession } from "./session/open-session.ts";
import { SessionContext } from "./session/session-context.ts";
import { useSessionState } from "./session/use-session-state.ts";
import { useIsPhone } from "./workshop/phone/use-is-phone.ts";
import { createWorkspace, type Workspace } from "./workspace/workspace.ts";
import { WorkspaceContext } from "./workspace/workspace-context.ts";

const PhoneFrame = lazy(() =>
  import("./workshop/phone/phone-frame.tsx").then((it) => ({ default: it.PhoneFrame })),
);

interface BoardPageProps {
  readonly boardId: string;
  readonly identity: Identity;
  readonly role: Role;
  readonly firstAccess: Promise<Access>;
}

/** One open board: opens the session and the view state, and closes both when the person leaves. */
export function BoardPage({ boardId, identity, role, firstAccess }: BoardPageProps) {
  const [opened, setOpened] = useState<{ session: OnlineSession; workspace: Workspace }>();

  useEffect(() => {
    const workspace = createWorkspace();
    const session = openSession({
      boardId,
      identity,
      role,
      firstAccess,
      renameMe: async (name) => {
        const secret = findRecentBoard(boardId)?.secret;
        return secret ? (await joinBoard(boardId, secret, name)).ok : false;
      },
      requestAccess: (room) =>
        requestAccess(boardId, findRecentBoard(boardId)?.secret ?? null, session.peers.me().user.name, room),
      computeFigures: createWorkerFigures,
      selection: {
        get: () => {
          const { items, links } = workspace.get().selection;
          return [...items, ...links];
        },
        set: (ids) =>
          workspace.select(
            ids.filter((id) => session.live.items.has(id)),
            ids.filter((id) => session.live.links.has(id)),
          ),
      },
    });
    const stage = createLensStage(session, workspace);
    workspace.stage = stage;
    setOpened({ session, workspace });
    const stopRemembering = rememberWhatChanges(session);
    return () => {
      stopRemembering();
      stage.dispose();
      session.dispose();
    };
  }, [boardId, identity, role, firstAccess]);

  if (!opened) return null;
  return (
    <SessionContext value={opened.session}>
      <WorkspaceContext value={opened.workspace}>
        <OpenBoard session={opened.session} />
      </WorkspaceContext>
    </SessionContext>
  );
}

/** The board, or why it is closed to this person. */
function OpenBoard({ session }: { readonly session: OnlineSession }) {
  const isPhone = useIsPhone();
  // Only what closes the board: the light changes with each change, and the whole interface stands below this.
  const closed = useSessionState(({ light }) => (isClosedForMe(light) ? light : null));
  if (closed)
    return <ClosedBoardPage session={session} light={closed} onExport={() => exportKept(session)} />;
  const notice = <StoppedBanner session={session} />;
  if (isPhone)
    return (
      <Suspense fallback={null}>
        <PhoneFrame notice={notice} />
      </Suspense>
    );
  return <BoardFrame notice={notice} />;
}

/** Keeps the title and role in this browser's list of boards, and in the title of the window. */
function rememberWhatChanges({ boardId, live, state }: OnlineSession): () => void {
  const remember = () => {
    const title = live.meta().title;
    document.title = `${title || "Untitled board"} · Throughline`;
    rememberBoard({ id: boardId, role: state.getState().role, ...(title ? { title } : {}) });
  };
  remember();
  rememberBoard({ id: boardId, openedAt: Date.now() });
  const stopMeta = live.subscribeMeta(remember);
  const stopRole = state.subscribe((now, before) => {
    if (now.role !== before.role) remember();
  });
  return () => {
    stopMeta();
    stopRole();
  };
}
