import { isPermanent, offerProtocols, type Role, roles } from "@throughline/protocol";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Board, callApi } from "./board-access.ts";

/** A tab with a board, which comes back by the browser's cookie whenever that can help, as the product's page does. */
export interface Tab {
  readonly doc: Y.Doc;
  readonly items: Y.Map<unknown>;
  readonly provider: WebsocketProvider;
  /** What its last ticket said it may do. */
  role(): Role | null;
  /** The codes its connections were closed with so far. */
  readonly codes: readonly number[];
  /** Whether it has given up, because it was told that coming back cannot help. */
  isStopped(): boolean;
  leave(): void;
}

/** One browser: a cookie, and tabs. */
export interface Browser {
  /** Its cookie as it would be sent, or nothing while it has none. */
  cookie(): string;
  call(method: string, path: string, body?: unknown): Promise<Response>;
  /** Opens a link: joins the board by its secret. Resolves with the status. */
  join(board: Board, secret: string, name?: string): Promise<number>;
  /** Opens a tab on a board. Does not wait for it. */
  open(board: Board, room?: string): Tab;
}

/** A browser that was nowhere yet. */
export function openBrowser(url: string): Browser {
  let cookie = "";
  const call: Browser["call"] = async (method, path, body) => {
    const answer = await callApi(url, method, path, body, cookie === "" ? {} : { cookie });
    const [set] = answer.headers.getSetCookie();
    cookie = set?.split(";", 1)[0] ?? cookie;
    return answer;
  };

  function open(board: Board, room = board.id): Tab {
    const doc = new Y.Doc();
    const codes: number[] = [];
    let role: Role | null = null;
    let isStopped = false;
    const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, room, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      connect: false,
    });
    const enter = async () => {
      const answer = await call("POST", `/api/boards/${board.id}/ticket`, { room }).catch(() => null);
      if (answer?.status === 404) isStopped = true;
      if (isStopped) return;
      if (!answer?.ok) {
        setTimeout(enter, 200);
        return;
      }
      const given = (await answer.json()) as { ticket: string; role: string };
      role = roles.find((known) => known === given.role) ?? null;
      provider.protocols = offerProtocols(given.ticket);
      provider.connect();
    };
    provider.on("connection-close", (event) => {
      if (isStopped) return;
      const code = event?.code ?? 1006;
      codes.push(code);
      // A ticket opens one connection: the provider's own attempts would be refused for good.
      provider.shouldConnect = false;
      if (isPermanent(code)) isStopped = true;
      else setTimeout(enter, 50);
    });
    void enter();
    return {
      doc,
      items: doc.getMap("items"),
      provider,
      role: () => role,
      codes,
      isStopped: () => isStopped,
      leave() {
        isStopped = true;
        provider.destroy();
        doc.destroy();
      },
    };
  }

  return {
    cookie: () => cookie,
    call,
    join: async (board, secret, name = "Somebody") =>
      (await call("POST", `/api/boards/${board.id}/join`, { secret, name })).status,
    open,
  };
}
