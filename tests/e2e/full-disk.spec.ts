import { allowWrites, stopWrites, underDiskLimit } from "../faults/support/disk-limit.ts";
import { launchServer } from "../faults/support/server-process.ts";
import { boardOf } from "./support/board-of.ts";
import { expect, test } from "./support/board-test.ts";
import { card } from "./support/card.ts";
import { savedLight } from "./support/saved-light.ts";
import { storedCard } from "./support/stored-card.ts";

test("while the server's disk is full nothing counts as saved, and all of it is once there is room", async ({
  join,
}) => {
  const server = await launchServer({ under: underDiskLimit });
  try {
    const board = await boardOf({ one: { kind: "note", title: "One", at: [0, 0] } }, [], server.url);
    const ada = await join(board, "editor", "Ada");
    const ben = await join(board, "viewer", "Ben");
    await expect(savedLight(ada)).toHaveText(/^Saved/);
    stopWrites(server.pid);
    await card(ada, "Note: One").dblclick();
    await ada.keyboard.press("Control+a");
    await ada.keyboard.type("Written meanwhile");
    await ada.keyboard.press("Enter");
    await expect(savedLight(ada)).toHaveText(/^Offline, 1 change kept here/);
    await expect(savedLight(ben), "who only looks stays").toHaveText(/^Saved/);
    await expect(card(ben, "Note: Written meanwhile"), "nobody is shown what is not on disk").toHaveCount(0);
    allowWrites(server.pid);
    await expect(savedLight(ada)).toHaveText(/^Saved/, { timeout: 30_000 });
    await expect(card(ben, "Note: Written meanwhile")).toBeVisible();
    expect(await storedCard(board, "Written meanwhile")).toMatchObject({ kind: "note" });
  } finally {
    await server.dispose();
  }
});
