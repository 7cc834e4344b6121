import type { CDPSession, Locator } from "@playwright/test";
import { boardOf } from "./support/board-of.ts";
import { expect, test } from "./support/board-test.ts";
import { boxOf, card, middleOf } from "./support/card.ts";
import { makeBoard } from "./support/make-board.ts";
import { zoomOf, zoomToFullSize } from "./support/zoom.ts";

type Finger = { readonly x: number; readonly y: number };

const touch = (session: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", fingers: Finger[]) =>
  session.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })),
  });

/** Fingers go down, move over ten steps and come up. */
async function swipe(session: CDPSession, from: Finger[], to: Finger[]): Promise<void> {
  await touch(session, "touchStart", from);
  for (let step = 1; step <= 10; step++) {
    const between = from.map((finger, at) => {
      const end = to[at] ?? finger;
      return {
        x: finger.x + ((end.x - finger.x) * step) / 10,
        y: finger.y + ((end.y - finger.y) * step) / 10,
      };
    });
    await touch(session, "touchMove", between);
  }
  await touch(session, "touchEnd", []);
}

test("fingers pan, pinch, drag a card, and a long press opens the menu", async ({ join }) => {
  const board = await boardOf({ one: { kind: "note", title: "One", at: [0, 0] } });
  const page = await join(board, "editor", "Ada", {
    hasTouch: true,
    viewport: { width: 820, height: 1180 },
  });
  const session = await page.context().newCDPSession(page);
  await zoomToFullSize(page);
  const note = card(page, "Note: One");

  await test.step("one finger on the ground pans", async () => {
    const before = await boxOf(note);
    const ground = { x: before.x - 60, y: before.y + before.height + 60 };
    await swipe(session, [ground], [{ x: ground.x + 70, y: ground.y + 40 }]);
    await expect.poll(async () => (await boxOf(note)).x - before.x).toBeGreaterThan(40);
  });

  await test.step("two fingers zoom about their middle", async () => {
    const middle = await middleOf(note);
    const apart = (by: number) => [
      { x: middle.x - by, y: middle.y + 120 },
      { x: middle.x + by, y: middle.y + 120 },
    ];
    await swipe(session, apart(80), apart(160));
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(170);
    await swipe(session, apart(160), apart(80));
    await expect.poll(() => zoomOf(page)).toBeLessThan(120);
  });

  await test.step("one finger on a card carries it", async () => {
    const before = await middleOf(note);
    await swipe(session, [before], [{ x: before.x - 90, y: before.y + 60 }]);
    await expect.poll(async () => before.x - (await middleOf(note)).x).toBeGreaterThan(60);
  });

  await test.step("a long press opens the menu of the card", async () => {
    await touch(session, "touchStart", [await middleOf(note)]);
    await expect(page.getByRole("menu", { name: "Card" })).toBeVisible();
    await touch(session, "touchEnd", []);
    await page.getByRole("menuitem", { name: "Duplicate" }).tap();
    await expect(note).toHaveCount(2);
  });
});

test("on a tablet the sheet of details covers neither tools nor the selected card", async ({ join }) => {
  const page = await join(await makeBoard({ sample: "cloud-move" }), "editor", "Ada", {
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
  });
  const risk = card(page, "Risk: One person knows the old ERP");
  await risk.tap();
  await page.getByRole("button", { name: "Show details" }).tap();
  const sheet = page.getByRole("complementary", { name: "Details" });
  await expect.poll(async () => bottomOf(risk)).toBeLessThan((await boxOf(sheet)).y);
  for (const name of ["Tools", "View"]) {
    expect(await bottomOf(page.getByRole("toolbar", { name }))).toBeLessThan((await boxOf(sheet)).y);
  }
});

async function bottomOf(locator: Locator): Promise<number> {
  const { y, height } = await boxOf(locator);
  return y + height;
}
