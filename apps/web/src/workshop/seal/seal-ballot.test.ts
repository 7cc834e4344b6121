import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { openBallot } from "./open-ballot.ts";
import { STEP, sealBallot } from "./seal-ballot.ts";

const place = { board: "b1", activity: "s1-1", person: "0123456789abcdef" };
const ballot = { d1: "portal", d2: "clinic" };
const { subtle } = crypto;

/** A key pair as the server makes it: raw X25519 in base64url, by the cryptography of Node. */
async function keysOfServer() {
  const pair = await subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
  if (!("privateKey" in pair)) throw new Error("X25519 makes pairs.");
  const { d = "", x = "" } = await subtle.exportKey("jwk", pair.privateKey);
  return { publicKey: x, secretKey: d, privateKey: pair.privateKey };
}

const bytesOf = (text: string) => fromBase64Url(text) ?? new Uint8Array();

describe("a sealed ballot", () => {
  let keys: Awaited<ReturnType<typeof keysOfServer>>;
  let sealed: string;
  beforeAll(async () => {
    keys = await keysOfServer();
    sealed = sealBallot(ballot, keys.publicKey, place) ?? "";
  });

  it("opens with the other key of the server, and with no other", async () => {
    expect(openBallot(sealed, keys.secretKey, place)).toEqual(ballot);
    expect(openBallot(sealed, (await keysOfServer()).secretKey, place)).toBeNull();
    expect(openBallot(sealed, keys.publicKey, place)).toBeNull();
  });

  it("opens nowhere but where its author put it", () => {
    for (const other of [{ board: "b2" }, { activity: "s1-2" }, { person: "fedcba9876543210" }])
      expect(openBallot(sealed, keys.secretKey, { ...place, ...other })).toBeNull();
  });

  it("is sealed with the very key that Node makes of the same halves, and shows no text", async () => {
    const bytes = bytesOf(sealed);
    const ephemeral = bytes.slice(1, 33);
    const theirs = await subtle.importKey("raw", ephemeral, { name: "X25519" }, true, []);
    const shared = await subtle.deriveBits({ name: "X25519", public: theirs }, keys.privateKey, 256);
    const material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveBits"]);
    const text = (plain: string) => new TextEncoder().encode(plain);
    const salt = new Uint8Array([...ephemeral, ...bytesOf(keys.publicKey)]);
    const rule = { name: "HKDF", hash: "SHA-256", salt, info: text("throughline ballot 1") };
    const made = new Uint8Array(await subtle.deriveBits(rule, material, 56 * 8));
    const about = text(JSON.stringify([place.board, place.activity, place.person]));
    const cipher = xchacha20poly1305(made.slice(0, 32), made.slice(32), about);
    const plain = new TextDecoder().decode(cipher.decrypt(bytes.slice(33)));
    expect(plain).toBe(JSON.stringify(ballot).padEnd(STEP));
    expect(String.fromCharCode(...bytes)).not.toContain("portal");
  });

  it("is as long for one choice as for several, and differs each time it is sealed", () => {
    const one = sealBallot({ d1: "portal" }, keys.publicKey, place) ?? "";
    expect(one).toHaveLength(sealed.length);
    expect(sealBallot(ballot, keys.publicKey, place)).not.toBe(sealed);
    const long = sealBallot({ text: "x".repeat(STEP) }, keys.publicKey, place) ?? "";
    expect(bytesOf(long).length - bytesOf(one).length).toBe(STEP);
  });

  it("needs no `crypto.subtle`", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    try {
      const again = sealBallot(ballot, keys.publicKey, place) ?? "";
      expect(openBallot(again, keys.secretKey, place)).toEqual(ballot);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each([null, 0, "é🙂", [], { a: { b: [1, null, true] } }])("keeps %j", (content) => {
    const box = sealBallot(content, keys.publicKey, place) ?? "";
    expect(openBallot(box, keys.secretKey, place)).toEqual(content);
  });

  it("is null where anything of it is junk, and never throws", () => {
    const zero = toBase64Url(new Uint8Array(32));
    for (const bad of ["", "x", "ä", keys.publicKey.slice(2), zero])
      expect(sealBallot(ballot, bad, place)).toBeNull();
    for (const bad of ["", "x", "ä", keys.secretKey.slice(2)])
      expect(openBallot(sealed, bad, place)).toBeNull();
    const weak = toBase64Url(new Uint8Array(90).fill(1, 0, 1));
    for (const bad of ["", "AQ", "ä", sealed.slice(0, 60), weak])
      expect(openBallot(bad, keys.secretKey, place)).toBeNull();
  });

  it("does not open when any byte of it was changed", () => {
    const bytes = bytesOf(sealed);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 4;
      expect(openBallot(toBase64Url(changed), keys.secretKey, place)).toBeNull();
    }
  });
});
