import type { Role } from "@throughline/protocol";
import { useEffect, useState } from "react";
import { findRecentBoard, rememberBoard } from "../home/recent-boards.ts";
import { hideSecret } from "../route.ts";
import { type Access, type AccessProblem, joinBoard, requestAccess } from "../session/access.ts";
import { type Identity, readIdentity, rememberIdentity } from "../session/identity.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { AccessProblemPage } from "./access-problem-page.tsx";
import { JoinPage } from "./join-page.tsx";

const loadBoardPage = () => import("../board-page.tsx");

type Phase =
  | { readonly at: "asking" }
  | { readonly at: "name"; readonly secret: string | null; readonly title: string; readonly role: Role }
  | {
      readonly at: "open";
      readonly identity: Identity;
      readonly role: Role;
      readonly firstAccess: Promise<Access>;
    }
  | { readonly at: "problem"; readonly problem: AccessProblem };

/** What others would see of someone whose link was checked before they typed their name. */
const NAMELESS = "Guest";

/**
 * Lets a person into a board: straight in where this browser knows them and the board, by a name where
 * they come with a link, and to a plain page where the board does not open.
 */
export function BoardGate({ boardId, secret }: { readonly boardId: string; readonly secret: string | null }) {
  const [phase, setPhase] = useState<Phase>({ at: "asking" });
  const [attempt, setAttempt] = useState(0);
  const page = useLoaded(loadBoardPage);
  // The secret leaves the address bar on joining, which is no reason to ask again; another link is.
  const [asked, setAsked] = useState(secret);
  if (secret && secret !== asked) setAsked(secret);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same question again.
  useEffect(() => {
    let left = false;
    void enter(boardId, asked).then((next) => {
      if (!left) setPhase(next);
    });
    return () => {
      left = true;
    };
  }, [boardId, asked, attempt]);

  if (phase.at === "problem") {
    return (
      <AccessProblemPage
        problem={phase.problem}
        onRetry={() => {
          setPhase({ at: "asking" });
          setAttempt((count) => count + 1);
        }}
      />
    );
  }
  if (phase.at === "name") {
    const admit = async (identity: Identity) => {
      rememberIdentity(identity);
      setPhase(await enter(boardId, phase.secret));
    };
    return <JoinPage title={phase.title} entersAs={phase.role} onJoin={admit} />;
  }
  if (phase.at === "asking" || !page) return null;
  const { identity, role, firstAccess } = phase;
  return <page.BoardPage boardId={boardId} identity={identity} role={role} firstAccess={firstAccess} />;
}

async function enter(boardId: string, secret: string | null): Promise<Phase> {
  const identity = readIdentity();
  const known = findRecentBoard(boardId);
  if (secret) {
    const join = await joinBoard(boardId, secret, identity?.name ?? NAMELESS);
    if (join.ok) {
      const { role, title } = join;
      if (!identity) return { at: "name", secret, title, role };
      hideSecret();
      rememberBoard({ id: boardId, role, title, openedAt: Date.now(), secret });
      return open(boardId, identity, role);
    }
    if (join.problem !== "unreachable" || !known || !identity)
      return { at: "problem", problem: join.problem };
    return open(boardId, identity, known.role);
  }
  if (known && identity) return open(boardId, identity, known.role);
  const access = await requestAccess(boardId, known?.secret ?? null, identity?.name ?? NAMELESS);
  if (!access.ok) return { at: "problem", problem: access.problem };
  if (!identity)
    return { at: "name", secret: known?.secret ?? null, title: known?.title ?? "", role: access.role };
  rememberBoard({ id: boardId, role: access.role, openedAt: Date.now() });
  return { at: "open", identity, role: access.role, firstAccess: Promise.resolve(access) };
}

function open(boardId: string, identity: Identity, role: Role): Phase {
  const secret = findRecentBoard(boardId)?.secret ?? null;
  return { at: "open", identity, role, firstAccess: requestAccess(boardId, secret, identity.name) };
}
