import { describe, expect, it } from "vitest";
import { type KeyPress, matchKeys } from "./match-keys.ts";

function press(key: string, code: string, modifiers = "", altGraph = false): KeyPress {
  const has = (name: string) => modifiers.split("+").includes(name);
  return {
    key,
    code,
    ctrlKey: has("Ctrl"),
    metaKey: has("Meta"),
    altKey: has("Alt"),
    shiftKey: has("Shift"),
    getModifierState: (name) => name === "AltGraph" && altGraph,
  };
}

describe("matchKeys", () => {
  it("takes letters whatever CapsLock says, and never with Shift", () => {
    expect(matchKeys(press("v", "KeyV"), "V", "other")).toBe(true);
    expect(matchKeys(press("V", "KeyV"), "V", "other")).toBe(true);
    expect(matchKeys(press("V", "KeyV", "Shift"), "V", "other")).toBe(false);
    expect(matchKeys(press("v", "KeyV", "Ctrl"), "V", "other")).toBe(false);
  });

  it("takes Mod as Ctrl, and as Cmd on a Mac", () => {
    expect(matchKeys(press("z", "KeyZ", "Ctrl"), "Mod+Z", "other")).toBe(true);
    expect(matchKeys(press("z", "KeyZ", "Meta"), "Mod+Z", "mac")).toBe(true);
    expect(matchKeys(press("z", "KeyZ", "Ctrl"), "Mod+Z", "mac")).toBe(false);
    expect(matchKeys(press("z", "KeyZ", "Ctrl+Meta"), "Mod+Z", "other")).toBe(false);
    expect(matchKeys(press("Z", "KeyZ", "Ctrl+Shift"), "Mod+Shift+Z", "other")).toBe(true);
    expect(matchKeys(press("Z", "KeyZ", "Ctrl+Shift"), "Mod+Z", "other")).toBe(false);
  });

  it("goes by what a key types on another Latin keyboard, and by its place on one without Latin letters", () => {
    expect(matchKeys(press("a", "KeyQ"), "A", "other")).toBe(true);
    expect(matchKeys(press("a", "KeyQ"), "Q", "other")).toBe(false);
    expect(matchKeys(press("м", "KeyV"), "V", "other")).toBe(true);
    expect(matchKeys(press("я", "KeyZ", "Ctrl"), "Mod+Z", "other")).toBe(true);
    expect(matchKeys(press("å", "KeyA", "Alt"), "Alt+A", "mac")).toBe(true);
  });

  it("goes by the place of digits, which Shift turns into signs", () => {
    expect(matchKeys(press("!", "Digit1", "Shift"), "Shift+1", "other")).toBe(true);
    expect(matchKeys(press("1", "Digit1", "Shift"), "Shift+1", "other")).toBe(true);
    expect(matchKeys(press("à", "Digit0", "Ctrl"), "Mod+0", "other")).toBe(true);
    expect(matchKeys(press("1", "Digit1"), "Shift+1", "other")).toBe(false);
  });

  it("takes signs with whichever Shift or AltGr they need", () => {
    expect(matchKeys(press("?", "Slash", "Shift"), "?", "other")).toBe(true);
    expect(matchKeys(press("?", "Minus", "Shift"), "?", "other")).toBe(true);
    expect(matchKeys(press("]", "Digit9", "Ctrl+Alt", true), "]", "other")).toBe(true);
    expect(matchKeys(press("]", "Digit9", "Ctrl+Alt", true), "Alt+]", "other")).toBe(false);
    expect(matchKeys(press("‘", "BracketRight", "Alt"), "Alt+]", "mac")).toBe(true);
    expect(matchKeys(press("+", "Equal", "Ctrl+Shift"), "Mod+Plus", "other")).toBe(true);
    expect(matchKeys(press("=", "Equal", "Ctrl"), "Mod+=", "other")).toBe(true);
    expect(matchKeys(press("-", "NumpadSubtract", "Ctrl"), "Mod+Minus", "other")).toBe(true);
    expect(matchKeys(press("/", "Digit7", "Ctrl+Shift"), "Mod+/", "other")).toBe(true);
    expect(matchKeys(press("/", "Slash"), "Mod+/", "other")).toBe(false);
  });

  it("takes named keys", () => {
    expect(matchKeys(press("Delete", "Delete"), "Delete", "other")).toBe(true);
    expect(matchKeys(press("Escape", "Escape"), "Escape", "mac")).toBe(true);
    expect(matchKeys(press("Enter", "Enter", "Shift"), "Enter", "mac")).toBe(false);
  });
});
