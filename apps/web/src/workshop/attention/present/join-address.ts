import { boardPath } from "../../../route.ts";
import { readKeptLinks } from "../../../share/kept-links.ts";

/**
 * The address by which people in the room join: the contributor link, where this browser knows it. No other role is
 * put on a wall. Null where it is not known here.
 */
export function joinAddress(boardId: string, origin: string = location.origin): string | null {
  const secret = readKeptLinks(boardId).contributor?.secret;
  return secret ? origin + boardPath(boardId, secret) : null;
}
