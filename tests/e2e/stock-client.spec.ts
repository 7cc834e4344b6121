import { addItem, addLink, moveItems, removeItems, setField } from "@throughline/board";
import { launchServer } from "../faults/support/server-process.ts";
import { expect, test } from "./support/board-test.ts";
import { boxOf, card } from "./support/card.ts";
import { link } from "./support/link.ts";
import { exportBoard, makeBoard } from "./support/make-board.ts";

test("an unmodified provider edits a board that a browser shows live", async ({ join, connect }) => {
  const board = await makeBoard();
  const page = await join(board, "editor", "Ada");
  const program = await connect(board, "editor");

  addItem(program.board, { id: "first-card-0001", kind: "project", pos: [0, 0], title: "By a program" });
  await expect(card(page, "Project: By a program")).toBeVisible();

  addItem(program.board, { id: "other-card-0002", kind: "benefit", pos: [0, 240], title: "Fewer calls" });
  addLink(program.board, { kind: "delivers", from: "first-card-0001", to: "other-card-0002" });
  await expect(link(page, "By a program", "Fewer calls")).toBeAttached();

  const before = await boxOf(card(page, "Benefit: Fewer calls"));
  moveItems(program.board, [["other-card-0002", [200, 240]]]);
  await expect(async () => {
    expect((await boxOf(card(page, "Benefit: Fewer calls"))).x).toBeGreaterThan(before.x + 10);
  }).toPass();

  setField(program.board, "first-card-0001", "title", "Renamed by a program");
  await expect(card(page, "Project: Renamed by a program")).toBeVisible();

  removeItems(program.board, ["other-card-0002"]);
  await expect(card(page, "Benefit: Fewer calls")).toHaveCount(0);
});

test("what a browser does reaches an unmodified provider", async ({ join, connect }) => {
  const board = await makeBoard();
  const page = await join(board, "editor", "Ada");
  const program = await connect(board, "viewer");
  await page.keyboard.press("n");
  await page.mouse.click(720, 450);
  await page.keyboard.type("From the browser");
  await page.keyboard.press("Enter");
  await program.until(({ items }) => JSON.stringify(items.toJSON()).includes("From the browser"));
});

test("a viewer's edit is neither applied nor passed on nor stored", async ({ join, connect }) => {
  // A server of its own, which forgets an empty room after a second, so that the board is read from disk again.
  const server = await launchServer({ env: { IDLE_SECONDS: "1" } });
  try {
    const board = await makeBoard({}, server.url);
    const page = await join(board, "editor", "Ada");
    const witness = await connect(board, "editor");
    const viewer = await connect(board, "viewer");
    addItem(witness.board, { id: "sound-card-0001", kind: "note", pos: [0, 0], title: "Sound" });
    await viewer.until(({ items }) => items.has("sound-card-0001"));
    await expect(card(page, "Note: Sound")).toBeVisible();

    const refused = new Promise((resolve) => viewer.provider.once("connection-close", resolve));
    const denied = viewer.untilDenied();
    addItem(viewer.board, { id: "viewer-card-0002", kind: "note", pos: [200, 0], title: "By a viewer" });
    setField(viewer.board, "sound-card-0001", "title", "Changed by a viewer");
    await Promise.race([denied, refused]);

    // Whatever the witness sends now comes after the viewer's edit in the room's order.
    addItem(witness.board, { id: "later-card-0003", kind: "note", pos: [400, 0], title: "Later" });
    await witness.settled();
    await expect(card(page, "Note: Later")).toBeVisible();
    await expect(card(page, "Note: By a viewer")).toHaveCount(0);
    await expect(card(page, "Note: Sound")).toBeVisible();
    expect(Object.keys(witness.board.items.toJSON()).sort()).toEqual(["later-card-0003", "sound-card-0001"]);

    for (const each of [witness, viewer]) each.dispose();
    await page.context().close();
    await server.stop();
    await server.start();
    const stored = await exportBoard(board);
    expect(Object.keys(stored.items).sort()).toEqual(["later-card-0003", "sound-card-0001"]);
    expect(stored.text).not.toContain("viewer");
  } finally {
    await server.dispose();
  }
});
