import { expect, it, vi } from "vitest";
import { createMemoryStorage } from "../../testing/memory-storage.ts";
import { createDraft, createDraftShelf } from "./draft-shelf.ts";

const place = { board: "b1", activity: "step.one-1", person: "ada-0123456789-x" };

it("keeps drafts through a closed page, apart for each board, round and person", () => {
  const storage = createMemoryStorage();
  const shelf = createDraftShelf(() => storage);
  const first = createDraft("The supplier is late", "risk", 10);
  const second = createDraft("Nobody owns the data", "", 5);
  shelf.put(place, [first]);
  shelf.put(place, [second]);
  shelf.dispose();

  const again = createDraftShelf(() => storage);
  expect(again.list(place)).toEqual([second, first]);
  expect(again.list(place)).toBe(again.list(place));
  expect(again.list({ ...place, person: "bob-0123456789-x" })).toEqual([]);
  expect(again.list({ ...place, activity: "step" })).toEqual([]);
  expect(again.activities("b1", place.person)).toEqual([place.activity]);
  expect(again.activities("b2", place.person)).toEqual([]);
  again.remove(place, [first.id, second.id]);
  expect(storage.length).toBe(0);
  again.dispose();
});

it("changes a draft in place and tells whoever shows it, also what another page of the browser wrote", () => {
  const storage = createMemoryStorage();
  const shelf = createDraftShelf(() => storage);
  const other = createDraftShelf(() => storage);
  const told = vi.fn();
  const draft = createDraft("Late", "risk", 10);
  shelf.put(place, [draft]);
  expect(other.list(place)).toEqual([draft]);
  other.subscribe(told);
  shelf.put(place, [{ ...draft, text: "Very late" }]);
  window.dispatchEvent(new StorageEvent("storage", { key: storage.key(0) }));
  expect(told).toHaveBeenCalledOnce();
  expect(other.list(place)).toEqual([{ ...draft, text: "Very late" }]);
  shelf.dispose();
  other.dispose();
});

it("goes on in this page where the browser stores nothing, and says so", () => {
  const storage = createMemoryStorage();
  const shelf = createDraftShelf(() => ({
    ...storage,
    setItem() {
      throw new Error("full");
    },
  }));
  expect(shelf.isKept()).toBe(true);
  const draft = createDraft("Late", "", 10);
  shelf.put(place, [draft]);
  expect(shelf.isKept()).toBe(false);
  expect(shelf.list(place)).toEqual([draft]);
  expect(shelf.activities("b1", place.person)).toEqual([place.activity]);
  shelf.remove(place, [draft.id]);
  expect(shelf.isKept()).toBe(true);
  shelf.dispose();
});

it("leaves out what is no draft", () => {
  const storage = createMemoryStorage();
  const shelf = createDraftShelf(() => storage);
  shelf.put(place, [createDraft("Good", "", 1)]);
  const key = storage.key(0) ?? "";
  storage.setItem(`${key}x`, "{");
  storage.setItem(`${key}y`, JSON.stringify({ id: "y", text: "" }));
  expect(shelf.list(place).map(({ text }) => text)).toEqual(["Good"]);
  shelf.dispose();
});
