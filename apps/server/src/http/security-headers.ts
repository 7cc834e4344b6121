import type { MiddlewareHandler } from "hono";

/** What every answer carries, also one that no route gave: nothing of it is ever shown as a page. */
export const strictHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/**
 * The headers every answer carries: nothing from other sites, no inline scripts, no framing by
 * others, and no address of a board (which may carry a secret) told to anyone.
 */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const host = publicUrl === null ? (c.req.header("host") ?? "") : new URL(publicUrl).host;
    // Some browsers do not take 'self' to cover the socket of the same host.
    const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
    for (const [name, value] of Object.entries(strictHeaders)) c.header(name, value);
    c.header(
      "Content-Security-Policy",
      [
        "default-src 'self'",
        // The solver of the best set is WebAssembly of our own, compiled in a worker; no text becomes code by this.
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "worker-src 'self' blob:",
        `connect-src 'self'${sockets}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
      ].join("; "),
    );
    if (publicUrl?.startsWith("https:")) c.header("Strict-Transport-Security", "max-age=31536000");
    if (c.req.path.startsWith("/api/")) c.header("Cache-Control", "no-store");
  };
}
