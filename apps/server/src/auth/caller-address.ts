import { isIPv4, isIPv6 } from "node:net";

/**
 * The caller a budget is for, by its address: one IPv4 address, or one IPv6 network of 64 bits, since whoever has
 * one address of such a network has all of it. `direct` is the other end of the connection and `forwarded` the
 * header `X-Forwarded-For`, of which the entries that `trustedProxies` proxies added count, and no other: what
 * stands before them came from the caller, who may write anything there.
 */
export function callerAddress(
  direct: string | undefined,
  forwarded: string | undefined,
  trustedProxies: number,
): string {
  const chain = (forwarded ?? "").split(",");
  const named = trustedProxies === 0 ? undefined : chain.at(-trustedProxies);
  return readAddress(named ?? "") ?? readAddress(direct ?? "") ?? "unknown";
}

function readAddress(text: string): string | null {
  const bare = stripPort(text.trim());
  if (isIPv4(bare)) return bare;
  return isIPv6(bare) ? networkOf(bare) : null;
}

/** Some proxies write `203.0.113.7:1234` or `[2001:db8::1]:1234`. */
function stripPort(text: string): string {
  return /^\[([^\]]*)\](:\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text;
}

/** The first 64 bits of an IPv6 address in one form, or the IPv4 address that it wraps. */
function networkOf(address: string): string {
  const groups = expand(address);
  const isWrapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isWrapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(":")}::/64`;
}

/** The eight groups of a valid IPv6 address. */
function expand(address: string): number[] {
  const [bare = ""] = address.split("%");
  const [before = "", after] = bare
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => `${hex(a, b)}:${hex(c, d)}`)
    .split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const gap = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...gap, ...tail].map((group) => Number.parseInt(group, 16));
}

function hex(high: string, low: string): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}
