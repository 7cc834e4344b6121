import { writeBoardFile } from "@throughline/formats";
import type { BoardSnapshot } from "@throughline/model";
import type { Role } from "@throughline/protocol";

/** A board that a test made for itself. */
export interface TestBoard {
  readonly id: string;
  readonly server: string;
  /** The full address of a link, secret and all. */
  address(role: Role): string;
  secret(role: Role): string;
}

interface Answer {
  readonly id: string;
  readonly links: Readonly<Record<Role, string>>;
}

/** The address of the server that all tests share. */
export function serverUrl(): string {
  const url = process.env.THROUGHLINE_URL;
  if (!url) throw new Error("The tests' server was not started.");
  return url;
}

/** Makes a board through the public interface: empty, or from a sample program. */
export async function makeBoard(
  body: { readonly title?: string; readonly sample?: string } = {},
  server = serverUrl(),
): Promise<TestBoard> {
  const answer = await post(`${server}/api/boards`, JSON.stringify({ title: "Test board", ...body }));
  return readBoard(answer, server);
}

/** Makes a board that holds exactly this. */
export async function importBoard(snapshot: BoardSnapshot, server = serverUrl()): Promise<TestBoard> {
  return readBoard(await post(`${server}/api/boards/import`, writeBoardFile(snapshot)), server);
}

/** The whole board as a fresh reader gets it: joined by the owner link, exported, parsed. */
export async function exportBoard(board: TestBoard): Promise<BoardSnapshot & { readonly text: string }> {
  const join = await fetch(`${board.server}/api/boards/${board.id}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: board.secret("owner"), name: "Exporter" }),
  });
  const cookie = (join.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  const answer = await fetch(`${board.server}/api/boards/${board.id}/export?format=json`, {
    headers: { cookie },
  });
  if (!answer.ok) throw new Error(`The export answered ${answer.status}.`);
  const text = await answer.text();
  return { ...(JSON.parse(text) as BoardSnapshot), text };
}

async function post(url: string, body: string): Promise<Answer> {
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

function readBoard({ id, links }: Answer, server: string): TestBoard {
  return {
    id,
    server,
    address: (role) => `${server}${links[role]}`,
    secret: (role) => new URL(links[role], server).hash.slice("#k=".length),
  };
}
