import { isBoardId } from "@throughline/protocol";
import { useSyncExternalStore } from "react";

/** What the address asks for. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "board"; readonly boardId: string; readonly secret: string | null }
  | { readonly page: "unknown" };

const SECRET_PATTERN = /^[A-Za-z0-9_-]{8,200}$/;

/**
 * Reads an address. A link's secret stands in the fragment (`/b/ID#k=SECRET`), which browsers never
 * send to a server; anything malformed reads as no secret.
 */
export function readRoute(address: { readonly pathname: string; readonly hash: string }): Route {
  if (address.pathname === "/") return { page: "home" };
  const boardId = /^\/b\/([^/]+)\/?$/.exec(address.pathname)?.[1];
  if (!isBoardId(boardId)) return { page: "unknown" };
  return { page: "board", boardId, secret: secretOf(address.hash) };
}

/** The secret in a link's fragment, or null where there is none that could be one. */
export function secretOf(link: string): string | null {
  const secret = new URLSearchParams(link.slice(link.indexOf("#") + 1)).get("k");
  return link.includes("#") && secret && SECRET_PATTERN.test(secret) ? secret : null;
}

/** The path of a board, with the secret of a link in the fragment if there is one. */
export function boardPath(boardId: string, secret?: string | null): string {
  return secret ? `/b/${boardId}#k=${secret}` : `/b/${boardId}`;
}

const MOVED = "throughline:moved";

/** Shows another page of the client without loading anything anew. */
export function navigate(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", path);
  else history.replaceState(null, "", path);
  window.dispatchEvent(new Event(MOVED));
}

/** Takes the secret out of the address bar without showing another page. */
export function hideSecret(): void {
  history.replaceState(null, "", location.pathname);
}

/** The page that the address asks for; renders again when it changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.hash);
  const hash = address.indexOf("#");
  return readRoute({
    pathname: hash < 0 ? address : address.slice(0, hash),
    hash: hash < 0 ? "" : address.slice(hash),
  });
}

function subscribe(listener: () => void): () => void {
  const events = ["popstate", "hashchange", MOVED];
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}
