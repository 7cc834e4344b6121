import { afterEach, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../panels/testing/render-in-board.tsx";
import { firstPresence } from "../session/first-presence.ts";
import type { Peer } from "../session/peers.ts";
import { usePeople } from "../workshop/attention/use-people.ts";
import { Avatars } from "./avatars.tsx";
import { AvatarsList } from "./avatars-list.tsx";

vi.mock("../ui/notify.ts", () => ({ notify: () => {} }));

let board: Rendered;
afterEach(() => board.close());

function peer(clientId: number, name: string, hand: number | null = null): Peer {
  const user = { id: name, name, color: "#b3261e", role: "contributor" } as const;
  const room = { hand, laser: false, says: "", reaction: null, done: "" };
  return { clientId, presence: { ...firstPresence(user), room: hand === null ? null : room } };
}
const names = () =>
  board.all("li button").flatMap((each) => each.getAttribute("aria-label")?.replace(/^Follow /, "") ?? []);

it("shows each person once, raised hands first in the order of time", () => {
  board = renderInBoard(<Avatars />, () => {});
  board.setOthers([peer(2, "Ada"), peer(3, "Ben", 200), peer(4, "Ben", 200), peer(5, "Zoe", 100)]);
  expect(names()).toEqual([
    "Zoe (hand raised, number 1)",
    "Ben (hand raised, number 2)",
    "Ada",
    "People: 3 others here, 2 with a raised hand",
  ]);
});

it("changes nothing for a cursor", () => {
  board = renderInBoard(<Avatars />, () => {});
  board.setOthers([peer(2, "Ada")]);
  const before = board.root.innerHTML;
  const observer = new MutationObserver(() => {});
  observer.observe(board.root, { subtree: true, childList: true, attributes: true });
  const ada = peer(2, "Ada");
  board.setOthers([{ ...ada, presence: { ...ada.presence, cursor: [4, 4] } }]);
  expect(observer.takeRecords()).toEqual([]);
  expect(board.root.innerHTML).toBe(before);
  observer.disconnect();
});

it("lists everyone with what facilitators can do, and gives the floor", () => {
  let left = 0;
  const List = () => <AvatarsList people={usePeople()} onLeave={() => left++} />;
  board = renderInBoard(<List />, () => {});
  board.setOthers([peer(2, "Ada"), peer(3, "Ben", 200)]);
  expect(board.find("li")?.textContent).toBe("BenContributor · Map Hand 1");
  const press = (label: string) => {
    const found = board
      .all("button")
      .find((each) => each.getAttribute("aria-label") === label || each.textContent === label);
    if (!found) throw new Error(`There is no “${label}”.`);
    board.click(found);
  };
  press("Take everyone along");
  expect(board.session.liveTalk.workshop().attention).toMatchObject({ how: "take", name: "Me" });
  press("Release everyone");
  expect(board.session.liveTalk.workshop().attention).toBeNull();
  press("Ask Ben to speak");
  expect(board.session.liveTalk.workshop().attention).toMatchObject({ how: "invite", name: "Ben" });
  press("Follow Ada");
  expect(board.workspace.get().following).toBe(2);
  expect(left).toBe(2);
});
