import type { BoardSnapshot } from "@throughline/model";
import { type Role, roles, roomOf, talkRoomOf } from "@throughline/protocol";
import { newPublicId } from "../auth/secrets.ts";
import type { BoardLog } from "../storage/board-log.ts";
import type { BoardDirectory } from "../storage/directory.ts";
import { firstUpdates } from "./board-file.ts";
import { cleanTitle } from "./clean-title.ts";
import { makeLink } from "./make-link.ts";

/** A board that was just made, with the only copy there will ever be of its links' secrets. */
export interface NewBoard {
  readonly id: string;
  readonly title: string;
  readonly links: Readonly<Record<Role, string>>;
}

/** Where a new board is written. */
export interface BoardShelf {
  readonly log: Pick<BoardLog, "append">;
  readonly directory: Pick<BoardDirectory, "createBoard">;
}

/** Make a board, empty or from a snapshot, with one link per role. It is durable when the promise resolves. */
export async function makeBoard(
  { log, directory }: BoardShelf,
  title: string,
  snapshot: BoardSnapshot | null,
): Promise<NewBoard> {
  const id = newPublicId();
  const at = Date.now();
  const name = cleanTitle(title);
  const { plan, talk } = firstUpdates(snapshot, name);
  const rows = [{ room: roomOf(id), update: plan, actor: "server", at }];
  if (talk !== null) rows.push({ room: talkRoomOf(id), update: talk, actor: "server", at });
  // Content first: a board that can be found is never empty by accident.
  await log.append(rows);
  const made = roles.map((role) => makeLink(id, role, null, at));
  await directory.createBoard(
    { id, title: name, created: at, updated: at },
    made.map(({ entry }) => entry),
  );
  const links = Object.fromEntries(made.map(({ entry, path }) => [entry.role, path]));
  return { id, title: name, links: links as Record<Role, string> };
}
