import type { Role } from "@throughline/protocol";
import type { Board } from "./board-access.ts";
import type { Browser } from "./open-browser.ts";

/** What the owner of a board can do with its links. */
export interface LinkDesk {
  /** The id of the live link of this role. */
  idOf(role: Role): Promise<string>;
  /** A new link; resolves with its secret. */
  make(role: Role, expires?: Date): Promise<string>;
  revoke(role: Role): Promise<void>;
  /** Resolves with the new secret. */
  rotate(role: Role): Promise<string>;
}

/** The links of a board, in the hands of a browser that joined as its owner. */
export function manageLinks(board: Board, owner: Browser): LinkDesk {
  const path = `/api/boards/${board.id}/links`;
  const must = async (answer: Promise<Response>) => {
    const given = await answer;
    if (!given.ok) throw new Error(`The links answered ${given.status}.`);
    return given;
  };
  const secretIn = async (answer: Response) =>
    ((await answer.json()) as { url: string }).url.split("#k=")[1] ?? "";
  const idOf = async (role: Role) => {
    const links = (await (await must(owner.call("GET", path))).json()) as {
      id: string;
      role: Role;
      revoked: string | null;
    }[];
    const found = links.find((link) => link.role === role && link.revoked === null);
    if (found === undefined) throw new Error(`There is no ${role} link.`);
    return found.id;
  };
  return {
    idOf,
    make: async (role, expires) =>
      secretIn(
        await must(
          owner.call(
            "POST",
            path,
            expires === undefined ? { role } : { role, expires: expires.toISOString() },
          ),
        ),
      ),
    revoke: async (role) => void (await must(owner.call("DELETE", `${path}/${await idOf(role)}`))),
    rotate: async (role) => secretIn(await must(owner.call("POST", `${path}/${await idOf(role)}/rotate`))),
  };
}
