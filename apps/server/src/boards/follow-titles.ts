import type { Room } from "../rooms/room.ts";
import type { BoardDirectory } from "../storage/directory.ts";
import { titleIn } from "./board-file.ts";
import { cleanTitle } from "./clean-title.ts";

/** Keeps the directory's titles and times up with what people write on their boards. */
export interface TitleFollower {
  /** Look at a room after something in it became durable. Only reads the document. */
  follow(room: Room): void;
  /** Resolves when everything noted so far is durable. */
  settle(): Promise<void>;
}

const touchEveryMs = 10_000;

/** Follow titles into a directory; a failure is told to `onError` and made good by the next change. */
export function followTitles(directory: BoardDirectory, onError: (error: unknown) => void): TitleFollower {
  const known = new WeakMap<Room, { title: string | null; touchedAt: number }>();
  let last: Promise<void> = Promise.resolve();

  function note(write: () => Promise<void>): void {
    last = last.then(write).catch(onError);
  }

  return {
    follow(room) {
      const { board, kind } = room.address;
      const now = Date.now();
      const before = known.get(room) ?? { title: null, touchedAt: 0 };
      const title = kind === "plan" ? titleIn(room.doc) : null;
      const isRenamed = title !== null && title !== before.title && cleanTitle(title) !== "";
      if (!isRenamed && now - before.touchedAt < touchEveryMs) return;
      known.set(room, { title, touchedAt: now });
      if (isRenamed) note(() => directory.renameBoard(board, cleanTitle(title), now));
      else note(() => directory.touchBoard(board, now));
    },
    settle: () => last,
  };
}
