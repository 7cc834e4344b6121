import type { MiddlewareHandler } from "hono";

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
    c.header("Referrer-Policy", "no-referrer");
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (publicUrl?.startsWith("https:")) c.header("Strict-Transport-Security", "max-age=31536000");
    if (c.req.path.startsWith("/api/")) c.header("Cache-Control", "no-store");
  };
}
