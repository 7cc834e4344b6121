/**
 * Which pages may talk to this server: by the headers `Origin`, `Host` and `Sec-Fetch-Site`. A browser sends the
 * last one where it leaves out the first.
 */
export type OriginCheck = (
  origin: string | undefined,
  host: string | undefined,
  site?: string | undefined,
) => boolean;

/**
 * Accepts the server's own pages, the public address, the listed origins, and callers that are no
 * page at all (they name no origin, and no browser says that they are of another site). Origins are compared whole, never by a part. Without a public
 * address, the page's host must be the one the request was made to.
 */
export function createOriginCheck(publicUrl: string | null, allowed: readonly string[]): OriginCheck {
  const known = new Set(allowed);
  if (publicUrl !== null) known.add(new URL(publicUrl).origin);
  return (origin, host, site) => {
    if (origin === undefined) return site === undefined || site === "same-origin" || site === "none";
    if (known.has(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    if (page.origin !== origin || !/^https?:$/.test(page.protocol)) return false;
    if (publicUrl !== null || host === undefined) return false;
    // The two names of this computer are one to the person in front of it.
    return (
      page.host === host || (isLoopback(page.host) && isLoopback(host) && portOf(page.host) === portOf(host))
    );
  };
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

function portOf(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? "";
}
