import { expect, test } from "vitest";
import { callerAddress } from "./caller-address.ts";

const direct = "192.0.2.1";

test("[S83] without trusted proxies nothing that a caller writes counts", () => {
  for (const forged of [undefined, "", "203.0.113.7", "203.0.113.7, 203.0.113.8", "::1"])
    expect(callerAddress(direct, forged, 0)).toBe(direct);
});

test("[S83] each trusted proxy adds one entry, and what stands before them does not count", () => {
  expect(callerAddress(direct, "203.0.113.7", 1)).toBe("203.0.113.7");
  expect(callerAddress(direct, "198.51.100.1, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(callerAddress(direct, "a,b,c,d,198.51.100.1, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(callerAddress(direct, "198.51.100.1, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
});

test("[S83] a chain that is too short or says no address leaves the other end of the connection", () => {
  expect(callerAddress(direct, "203.0.113.7", 2)).toBe(direct);
  expect(callerAddress(direct, undefined, 1)).toBe(direct);
  for (const odd of ["", " ", "unknown", "_hidden", "1.2.3", "x".repeat(9000), "1.2.3.4.5", "[::1", ":::"])
    expect(callerAddress(direct, odd, 1)).toBe(direct);
  expect(callerAddress(undefined, undefined, 0)).toBe("unknown");
});

test("[S83] the forms of one address are one caller, and so is a network of IPv6", () => {
  for (const form of ["203.0.113.7", "203.0.113.7:4711", "::ffff:203.0.113.7", "[::ffff:cb00:7107]:80"])
    expect(callerAddress(form, undefined, 0)).toBe("203.0.113.7");
  const network = "2001:db8:1:2::/64";
  for (const form of [
    "2001:db8:1:2::9",
    "2001:0DB8:1:2:ffff:1:2:3",
    "[2001:db8:1:2::]:443",
    "2001:db8:1:2::1%eth0",
  ])
    expect(callerAddress(form, undefined, 0)).toBe(network);
  expect(callerAddress("2001:db8:1:3::9", undefined, 0)).toBe("2001:db8:1:3::/64");
  expect(callerAddress("::1", undefined, 0)).toBe("0:0:0:0::/64");
  expect(callerAddress("fe80::192.0.2.33", undefined, 0)).toBe("fe80:0:0:0::/64");
});
