import type { Role } from "@throughline/protocol";

/** A board on a server, with the secret of each of its links. */
export interface Board {
  readonly url: string;
  readonly id: string;
  readonly secrets: Readonly<Record<Role, string>>;
}

/** Calls the interface with JSON. */
export function callApi(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Makes a new board. */
export async function createBoard(url: string, title = "Under test"): Promise<Board> {
  const answer = await callApi(url, "POST", "/api/boards", { title });
  if (answer.status !== 201) throw new Error(`Making a board answered ${answer.status}.`);
  const { id, links } = (await answer.json()) as { id: string; links: Record<Role, string> };
  const secrets = Object.fromEntries(
    Object.entries(links).map(([role, path]) => [role, path.split("#k=")[1] ?? ""]),
  );
  return { url, id, secrets: secrets as Record<Role, string> };
}

/** A ticket for one room of a board, in a role, as a program gets it. */
export async function ticketFor(board: Board, role: Role, room = board.id): Promise<string> {
  const secret = board.secrets[role];
  const answer = await callApi(board.url, "POST", `/api/boards/${board.id}/ticket`, { secret, room });
  if (!answer.ok) throw new Error(`A ticket was refused with ${answer.status}.`);
  return ((await answer.json()) as { ticket: string }).ticket;
}
