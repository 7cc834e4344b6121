import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/board-test.ts";
import { boxOf, canvas, card, middleOf } from "./support/card.ts";
import { goToLens } from "./support/go-to-lens.ts";
import { exportBoard, makeBoard } from "./support/make-board.ts";
import { savedLight } from "./support/saved-light.ts";
import { showAtFullSize } from "./support/show-at-full-size.ts";
import { storedCard } from "./support/stored-card.ts";
import { untilStill } from "./support/until-still.ts";
import { watchStrip } from "./support/watch-strip.ts";

const strip = (page: Page): Locator => page.getByRole("status", { name: "What this would do" });
const news = (page: Page): Locator => page.getByRole("status", { name: "What this did" });

/** Takes a card by the mouse and carries it by so many pixels; does not let go. */
async function hold(page: Page, name: string, [dx, dy]: readonly [number, number]): Promise<void> {
  const box = await boxOf(card(page, name));
  const from = { x: box.x + Math.min(16, box.width / 2), y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 6 });
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 6 });
}

test("a risk rescored in Risk is seen by someone in Benefits, and one undo takes it back", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Risk");
  await goToLens(watcher, "Benefits");
  const title = "Launch with security tests undone";
  const target = await boxOf(card(mover, "Risk: The end-to-end test is squeezed"));
  const start = await boxOf(card(mover, `Risk: ${title}`));
  await hold(mover, `Risk: ${title}`, [target.x - start.x, target.y - start.y]);

  for (const page of [mover, watcher]) await expect(strip(page)).toContainText("exposure +$");
  expect(await storedCard(board, title)).toMatchObject({ probability: 0.5, impact: 4 });
  await mover.mouse.up();
  await expect(strip(watcher)).toBeHidden();
  await expect(news(mover)).toContainText("exposure");
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  expect(await storedCard(board, title)).toMatchObject({ probability: 0.7, impact: 5 });
  await mover.keyboard.press("Control+z");
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  await expect.poll(() => storedCard(board, title)).toMatchObject({ probability: 0.5, impact: 4 });
});

test("a project moved by a quarter in Roadmap pushes what follows, for someone on the Map too", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Roadmap");
  const bar = card(mover, "Project: Rules and requirements");
  await bar.click({ position: { x: 10, y: 8 } });
  const before = await boxOf(card(mover, "Project: End-to-end test"));
  // Shift and an arrow carry it a quarter of a year; the keys hold it like a hand until they rest.
  const said = await watchStrip(watcher);
  await mover.keyboard.press("Shift+ArrowRight");
  await expect.poll(said).toContain("Open enrollment begins");
  await expect(news(mover)).toContainText("Rules and requirements");
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  const moved = await storedCard(board, "Rules and requirements");
  expect(moved.earliestStart).toBe("2013-05-17");
  await untilStill(mover);
  expect((await boxOf(card(mover, "Project: End-to-end test"))).x).toBeGreaterThan(before.x);
  await mover.keyboard.press("Control+z");
  await expect
    .poll(async () => (await storedCard(board, "Rules and requirements")).earliestStart)
    .toBe(undefined);
});

test("a project dragged above the cut line in Priority changes what the budget pays for", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Priority");
  await goToLens(watcher, "Roadmap");
  // By the keys the cut line goes up two rows: what is below it is no longer paid for.
  const line = mover.getByRole("button", { name: /^Budget cut line/ });
  await line.focus();
  const said = await watchStrip(watcher);
  for (let press = 0; press < 4; press++) await mover.keyboard.press("ArrowUp");
  await expect.poll(said).toMatch(/funded|budget/i);
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  await untilStill(mover);
  const below = "FFM: financial management";
  await expect(card(mover, `Project: ${below}`)).toContainText("Below");
  const [from, to] = [
    await boxOf(card(mover, `Project: ${below}`)),
    await boxOf(card(mover, "Project: End-to-end test")),
  ];
  await hold(mover, `Project: ${below}`, [0, to.y - from.y - 4]);
  for (const page of [mover, watcher]) await expect(strip(page)).toContainText(/budget|funded/i);
  await mover.mouse.up();
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  await expect(card(mover, `Project: ${below}`)).toContainText("Inside");
  await mover.keyboard.press("Control+z");
  await expect(card(mover, `Project: ${below}`)).toContainText("Below");
});

test("a weight raised in Benefits is tried out before someone on the Roadmap", async ({ join }) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Benefits");
  await goToLens(watcher, "Roadmap");
  const weight = mover.getByRole("button", { name: /^Weight of .*More people enrolled/ }).first();
  await weight.focus();
  const said = await watchStrip(watcher);
  await mover.keyboard.press("ArrowUp");
  await expect.poll(said).toContain("“More people enrolled” →");
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  const weights = async () =>
    Object.values((await exportBoard(board)).links).flatMap(({ kind, weight: of }) =>
      kind === "contributes" ? [of] : [],
    );
  const before = Object.values(
    (await exportBoard(await makeBoard({ sample: "healthcare-gov" }))).links,
  ).flatMap(({ kind, weight: of }) => (kind === "contributes" ? [of] : []));
  await expect.poll(async () => [...(await weights())].sort()).not.toEqual([...before].sort());
});

test("people moved to another month in Teams relieve the month they leave, for someone in Benefits too", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Teams");
  await goToLens(watcher, "Benefits");
  const people = mover.getByRole("button", { name: /^FFM: financial management, March 2013: 35 people/ });
  await people.focus();
  const said = await watchStrip(watcher);
  for (let press = 0; press < 4; press++) await mover.keyboard.press("ArrowRight");
  await expect.poll(said).toContain("CGI Federal (FFM)");
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  await expect(
    mover.getByRole("button", { name: /^FFM: financial management, July 2013: 70 people/ }),
  ).toBeVisible();
  await mover.keyboard.press("Control+z");
  await expect(people).toBeVisible();
});

test("power given in Stakeholders shows on the card of someone on the Map", async ({ join }) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Stakeholders");
  const title = "HHS leadership";
  const before = (await storedCard(board, title)).power as number;
  await card(mover, `Stakeholder: ${title}`).click({ position: { x: 10, y: 8 } });
  const said = await watchStrip(watcher);
  await mover.keyboard.press("Shift+ArrowDown");
  await expect.poll(said).toContain(title);
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  await expect.poll(async () => (await storedCard(board, title)).power).toBeLessThan(before);
  await showAtFullSize(watcher, title);
  await card(watcher, `Stakeholder: ${title}`).click({ position: { x: 10, y: 8 } });
  const power = Math.round(((await storedCard(board, title)).power as number) * 100);
  await expect(watcher.getByLabel("Power", { exact: true })).toHaveValue(String(power));
});

test("a gate passed in Governance is a decision with its reason, on everyone's map at once", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [mover, watcher] = [await join(board, "editor", "Mia"), await join(board, "editor", "Wim")];
  await goToLens(mover, "Governance");
  const title = "Call centers and navigators";
  await card(mover, `Project: ${title}`).click({ position: { x: 10, y: 8 } });
  await mover.keyboard.press("ArrowRight");
  const dialog = mover.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("The contractor is ready.");
  expect((await storedCard(board, title)).stage).toBe("planning");
  await dialog.getByRole("button", { name: "Record decision" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(savedLight(mover)).toHaveAttribute("data-light", "saved");
  await expect.poll(async () => (await storedCard(board, title)).stage).toBe("mapping");
  const { items, links } = await exportBoard(board);
  const [id, decision] =
    Object.entries(items).find(([, item]) => String(item.title).startsWith("Gate: ")) ?? [];
  expect(decision).toMatchObject({ kind: "decision", status: "decided", decidedBy: "Mia" });
  expect(Object.values(links).some((link) => link.kind === "governs" && link.from === id)).toBe(true);
  await showAtFullSize(watcher, String(decision?.title));
  await expect(card(watcher, `Decision: ${decision?.title}`)).toBeVisible();
  await mover.keyboard.press("Control+z");
  await expect.poll(async () => (await storedCard(board, title)).stage).toBe("planning");
});

test("cards keep their selection and focus from lens to lens, and a followed person takes one along", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const [leader, follower] = [await join(board, "editor", "Lea"), await join(board, "viewer", "Fin")];
  await leader.keyboard.press("Alt+3");
  await expect(canvas(leader)).toHaveAttribute("data-lens", "roadmap");
  await untilStill(leader);
  const bar = card(leader, "Project: Consumer site");
  await bar.click({ position: { x: 10, y: 8 } });
  await leader.keyboard.press("Alt+2");
  await expect(canvas(leader)).toHaveAttribute("data-lens", "benefits");
  await untilStill(leader);
  await expect(card(leader, "Project: Consumer site")).toHaveAttribute("aria-current", "true");

  await expect(follower.getByRole("button", { name: "Benefits, 1 other person is here" })).toBeVisible();
  await follower.getByRole("button", { name: /^Follow Lea/ }).click();
  await expect(canvas(follower)).toHaveAttribute("data-lens", "benefits");
  await untilStill(follower);
  await leader.keyboard.press("Alt+5");
  await expect(canvas(follower)).toHaveAttribute("data-lens", "risk");
  await untilStill(follower);
  // In the same lens the cursor means the same place; in another one it would lie.
  const spot = await middleOf(card(leader, "Risk: Launch with security tests undone"));
  await leader.mouse.move(spot.x, spot.y);
  await expect(follower.getByText("Lea", { exact: true }).filter({ visible: true }).first()).toBeVisible();
});

test("an empty lens says what to add and adds it in one click", async ({ join }) => {
  const board = await makeBoard();
  const page = await join(board, "editor", "Eva");
  await goToLens(page, "Risk");
  await page.getByRole("button", { name: "Add a risk" }).click();
  await page.keyboard.type("Nobody comes");
  await page.keyboard.press("Enter");
  await expect(card(page, "Risk: Nobody comes")).toBeVisible();
  await expect.poll(() => storedCard(board, "Nobody comes")).toMatchObject({ kind: "risk" });
});
