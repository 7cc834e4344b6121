import { Modal } from "@mantine/core";
import type { Activity } from "@throughline/model";
import { Maximize2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { announce } from "../activity/announce.ts";
import { titleOf } from "../activity/title-of.ts";
import { useCanFacilitate, useCanTalk } from "../activity/use-may.ts";
import { GroupAlike } from "./group-alike.tsx";
import css from "./proposals.module.css";
import type { Wall, WallNote } from "./read-wall.ts";
import { useDrafts } from "./use-drafts.ts";
import { useWall } from "./use-wall.ts";
import { useWallSelection } from "./use-wall-selection.ts";
import { WallBar } from "./wall-bar.tsx";
import { createWallHands, WallHandsContext } from "./wall-hands.ts";
import { WallView } from "./wall-view.tsx";

/** What everyone wrote in a round, after the reveal: to sort together, and to turn into cards. */
export function Together({ activity }: { readonly activity: Activity }) {
  const session = useSession();
  const workspace = useWorkspace();
  const wall = useWall(activity);
  const latest = useRef({ activity, wall });
  latest.current = { activity, wall };
  const [isLarge, setLarge] = useState(false);
  const hands = useMemo(() => {
    const own = createWallHands(session, workspace, () => latest.current);
    const show = (notes: readonly WallNote[]) => {
      // The board is behind the large wall.
      setLarge(false);
      own.show(notes);
    };
    return { ...own, show };
  }, [session, workspace]);
  useNews(wall);
  return (
    <WallHandsContext value={hands}>
      <Unsent activity={activity} />
      {wall.proposals === 0 ? (
        <p className={css.empty}>Nobody has written anything in this round. Add a proposal below.</p>
      ) : isLarge ? (
        <p className={css.empty}>The wall is open large.</p>
      ) : (
        <Sorting activity={activity} wall={wall} onEnlarge={() => setLarge(true)} />
      )}
      <Modal
        opened={isLarge}
        onClose={() => setLarge(false)}
        title={titleOf(activity)}
        fullScreen
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ "aria-label": "Close the large wall" }}
      >
        <Sorting activity={activity} wall={wall} />
      </Modal>
    </WallHandsContext>
  );
}

interface SortingProps {
  readonly activity: Activity;
  readonly wall: Wall;
  /** Left out where it is large already. */
  onEnlarge?(): void;
}

function Sorting({ activity, wall, onEnlarge }: SortingProps) {
  const selection = useWallSelection(wall.notes);
  const canFacilitate = useCanFacilitate();
  const onBoard = wall.notes.filter(({ item }) => item !== null).length;
  return (
    <div className={css.sorting} data-large={onEnlarge ? undefined : true}>
      <div className={css.sortingHead}>
        <p className={css.sum}>
          <b>{wall.proposals === 1 ? "1 proposal" : `${wall.proposals} proposals`}</b>
          {onBoard > 0 && `, ${onBoard} on the board`}
        </p>
        {canFacilitate && <GroupAlike wall={wall} />}
        {onEnlarge && (
          <button
            type="button"
            className={css.icon}
            aria-label="Show the wall large"
            title="Show the wall large"
            onClick={onEnlarge}
          >
            <Maximize2 size={15} aria-hidden />
          </button>
        )}
      </div>
      <WallView activity={activity} wall={wall} selection={selection} />
      <WallBar wall={wall} kinds={activity.kinds} selection={selection} />
    </div>
  );
}

/** What this person wrote and the server does not have yet. */
function Unsent({ activity }: { readonly activity: Activity }) {
  const { drafts } = useDrafts(activity);
  const canTalk = useCanTalk();
  if (drafts.length === 0) return null;
  const own = drafts.length === 1 ? "1 of yours is" : `${drafts.length} of yours are`;
  return (
    <p className={css.unsent} role="status">
      {canTalk
        ? `${own} on the way to the server, and kept in this browser until then.`
        : `${own} kept in this browser: you may only look at this board now, so nobody else can see them.`}
    </p>
  );
}

/** Milliseconds that the wall has to be still before its count is said. */
const STILL = 1_000;

/** Says how many proposals there are, and how many became cards, to those who do not see it. */
function useNews({ proposals, notes }: Wall): void {
  const session = useSession();
  const said = useRef({ proposals: 0, cards: 0 });
  const cards = notes.filter(({ item }) => item !== null).length;
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = said.current;
      said.current = { proposals, cards };
      const news = [
        ...(proposals > before.proposals ? [`${proposals} proposals are on the wall.`] : []),
        ...(cards > before.cards ? [`${cards} of them are on the board.`] : []),
      ];
      if (news.length > 0) announce(session, news.join(" "));
    }, STILL);
    return () => clearTimeout(timer);
  }, [session, proposals, cards]);
}
