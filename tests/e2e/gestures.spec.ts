import type { Page } from "@playwright/test";
import { boardOf } from "./support/board-of.ts";
import { expect, test } from "./support/board-test.ts";
import { boxOf, canvas, card, drag, middleOf } from "./support/card.ts";
import { link } from "./support/link.ts";
import { makeBoard } from "./support/make-board.ts";
import { zoomOf, zoomToFullSize } from "./support/zoom.ts";

const selected = (page: Page) => canvas(page).locator('.react-flow__node[aria-current="true"]');
const cards = (page: Page) => canvas(page).locator(".react-flow__node");

/** Three notes in a row, 100 units apart, and room around them. */
const threeNotes = () =>
  boardOf({
    one: { kind: "note", title: "One", at: [0, 0] },
    two: { kind: "note", title: "Two", at: [276, 0] },
    three: { kind: "note", title: "Three", at: [552, 0] },
  });

test("the wheel pans, with Shift sideways, and with Ctrl zooms where the pointer is", async ({ join }) => {
  const page = await join(await threeNotes(), "editor", "Ada");
  await zoomToFullSize(page);
  const note = card(page, "Note: Two");
  const before = await boxOf(note);
  await page.mouse.move(before.x + 20, before.y + 20);
  await page.mouse.wheel(40, 60);
  await expect.poll(async () => (await boxOf(note)).y).toBeCloseTo(before.y - 60, 0);
  expect((await boxOf(note)).x).toBeCloseTo(before.x - 40, 0);
  await page.keyboard.down("Shift");
  await page.mouse.wheel(0, 40);
  await page.keyboard.up("Shift");
  await expect.poll(async () => (await boxOf(note)).x).toBeCloseTo(before.x - 80, 0);

  const pointer = await middleOf(note);
  await page.mouse.move(pointer.x, pointer.y);
  await page.keyboard.down("Control");
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(130);
  const after = await middleOf(note);
  expect(Math.abs(after.x - pointer.x) + Math.abs(after.y - pointer.y)).toBeLessThan(3);
});

test("a marquee, Shift-click and Mod+A select, and Escape goes back step by step", async ({ join }) => {
  const page = await join(await threeNotes(), "editor", "Ada");
  await zoomToFullSize(page);
  const [one, two] = [await boxOf(card(page, "Note: One")), await boxOf(card(page, "Note: Two"))];
  await drag(page, { x: one.x - 30, y: one.y - 30 }, { x: two.x + 60, y: two.y + two.height + 30 });
  await expect(selected(page)).toHaveCount(2);
  await card(page, "Note: Three").click({ modifiers: ["Shift"] });
  await expect(selected(page)).toHaveCount(3);
  await card(page, "Note: One").click({ modifiers: ["Shift"] });
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press("Control+a");
  await expect(selected(page)).toHaveCount(3);

  await page.keyboard.press("n");
  await expect(page.getByRole("button", { name: "New note" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Select", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(selected(page), "the tool is put down first").toHaveCount(3);
  await page.keyboard.press("Escape");
  await expect(selected(page)).toHaveCount(0);

  await card(page, "Note: Two").dblclick();
  await page.keyboard.type("Two, renamed");
  await page.keyboard.press("Escape");
  await expect(card(page, "Note: Two, renamed"), "Escape keeps what was typed").toBeVisible();
  await expect(selected(page)).toHaveCount(1);
  const start = await middleOf(card(page, "Note: Two, renamed"));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 80, start.y + 120, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  // It glides back to its place.
  const away = async () => {
    const now = await middleOf(card(page, "Note: Two, renamed"));
    return Math.abs(now.x - start.x) + Math.abs(now.y - start.y);
  };
  await expect.poll(away, { message: "Escape ends a drag" }).toBeLessThan(2);
});

test("a drag that passes over the overview map does not move the view", async ({ join }) => {
  const page = await join(await threeNotes(), "editor", "Ada");
  await zoomToFullSize(page);
  const before = await boxOf(card(page, "Note: One"));
  await drag(page, { x: before.x - 40, y: before.y - 40 }, { x: 1000, y: 770 }, 20);
  await expect(selected(page)).not.toHaveCount(0);
  expect(await boxOf(card(page, "Note: One"))).toEqual(before);
});

test("double-click makes a note, Alt-drag a copy, and both keys delete", async ({ join }) => {
  const page = await join(await threeNotes(), "editor", "Ada");
  await zoomToFullSize(page);
  const one = await boxOf(card(page, "Note: One"));
  await page.mouse.dblclick(one.x + 60, one.y + 290);
  await page.keyboard.type("Fresh");
  await page.keyboard.press("Enter");
  await expect(card(page, "Note: Fresh")).toBeVisible();

  const start = await middleOf(card(page, "Note: Two"));
  await page.keyboard.down("Alt");
  await drag(page, start, { x: start.x, y: start.y + 230 });
  await page.keyboard.up("Alt");
  await expect(card(page, "Note: Two")).toHaveCount(2);
  await page.keyboard.press("Delete");
  await expect(card(page, "Note: Two")).toHaveCount(1);
  await card(page, "Note: Three").click();
  await page.keyboard.press("Backspace");
  await expect(card(page, "Note: Three")).toHaveCount(0);
  // Back come: the two deleted cards; then go: the copy, the words of the new note, the new note.
  for (let step = 0; step < 5; step++) await page.keyboard.press("Control+z");
  await expect(cards(page), "each was one step").toHaveCount(3);
  await expect(card(page, "Note: Three")).toBeVisible();
});

test("the title of a new card is typed into at once, however fast the hand", async ({ join }) => {
  const page = await join(await threeNotes(), "editor", "Ada");
  await zoomToFullSize(page);
  const one = await boxOf(card(page, "Note: One"));
  const focused = await page.evaluate(
    ([clientX, clientY]) => {
      const target = document.elementFromPoint(clientX, clientY);
      target?.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, clientX, clientY }));
      return document.activeElement?.getAttribute("aria-label");
    },
    [one.x + 60, one.y + 290] as const,
  );
  expect(focused, "before the next key can come").toBe("Title of this note");
});

test("an arrow drawn into empty space asks what to make there, and makes both", async ({ join }) => {
  const page = await join(
    await boardOf({ plan: { kind: "project", title: "Data hub", at: [0, 0] } }),
    "editor",
    "Ada",
  );
  await zoomToFullSize(page);
  const box = await boxOf(card(page, "Project: Data hub"));
  await card(page, "Project: Data hub").hover();
  const dot = await boxOf(page.locator('[data-handle="link"][data-side="bottom"]'));
  await drag(
    page,
    { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 },
    { x: box.x + 60, y: box.y + 330 },
  );
  await page.getByRole("menuitem", { name: "Benefit" }).click();
  await page.keyboard.type("Fewer errors");
  await page.keyboard.press("Enter");
  await expect(card(page, "Benefit: Fewer errors")).toBeVisible();
  await expect(link(page, "Data hub", "Fewer errors")).toHaveAttribute("aria-label", /^Delivers: /);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(1);
});

test("five pasted lines are five cards, and one undo takes them back", async ({ join }) => {
  const page = await join(await makeBoard(), "editor", "Ada");
  await page.evaluate(() => navigator.clipboard.writeText("- Scope\n- Cost\n- People\n- Risk\n- Time"));
  await canvas(page).focus();
  await page.keyboard.press("Control+v");
  await expect(cards(page)).toHaveCount(5);
  await expect(card(page, "Note: Scope")).toBeVisible();
  await expect(card(page, "Note: Time")).toBeVisible();
  await expect(selected(page)).toHaveCount(5);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(0);
});

test("a note becomes a risk and keeps its words", async ({ join }) => {
  const page = await join(
    await boardOf({ one: { kind: "note", title: "Vendor goes bust", at: [0, 0] } }),
    "editor",
    "Ada",
  );
  await card(page, "Note: Vendor goes bust").click();
  await page
    .getByRole("toolbar", { name: "Selection" })
    .getByRole("button", { name: /turn into/i })
    .click();
  await page.getByRole("menuitem", { name: /^Risk/ }).click();
  await expect(card(page, "Risk: Vendor goes bust")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(card(page, "Note: Vendor goes bust")).toBeVisible();
});

test("a section takes in what is dropped on it, and carries it along", async ({ join }) => {
  const page = await join(
    await boardOf({
      frame: { kind: "section", title: "Quarter one", at: [0, 0], values: { size: [420, 320] } },
      one: { kind: "note", title: "Walks in", at: [480, 60] },
    }),
    "editor",
    "Ada",
  );
  await zoomToFullSize(page);
  const frame = await boxOf(card(page, "Section: Quarter one"));
  const note = card(page, "Note: Walks in");
  await drag(page, await middleOf(note), { x: frame.x + 200, y: frame.y + 180 });
  const inside = await boxOf(note);
  const bar = { x: frame.x + 200, y: frame.y + 16 };
  await drag(page, bar, { x: bar.x + 120, y: bar.y + 150 });
  await expect.poll(async () => (await boxOf(note)).y - inside.y).toBeGreaterThan(120);
  const [moved, section] = [await boxOf(note), await boxOf(card(page, "Section: Quarter one"))];
  expect(moved.x - inside.x, "the card moves as far as its section").toBeCloseTo(section.x - frame.x, 0);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => Math.abs((await boxOf(note)).y - inside.y)).toBeLessThan(2);
});

test("cards are grouped, locked and aligned by keys", async ({ join }) => {
  const page = await join(
    await boardOf({
      one: { kind: "note", title: "One", at: [0, 0] },
      two: { kind: "note", title: "Two", at: [300, 90] },
    }),
    "editor",
    "Ada",
  );
  await zoomToFullSize(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Alt+w");
  const top = async (name: string) => (await boxOf(card(page, `Note: ${name}`))).y;
  await expect.poll(async () => (await top("One")) - (await top("Two"))).toBeCloseTo(0, 0);

  await page.keyboard.press("Control+Shift+L");
  await expect(canvas(page).getByRole("group", { name: "Note: One, locked" })).toBeVisible();
  const held = await middleOf(card(page, "Note: One"));
  await drag(page, held, { x: held.x + 90, y: held.y + 90 });
  expect((await middleOf(card(page, "Note: One"))).x).toBeCloseTo(held.x, 0);
  await canvas(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Shift+L");
  await expect(canvas(page).getByRole("group", { name: /locked/ })).toHaveCount(0);

  await page.keyboard.press("Control+g");
  await page.keyboard.type("Together");
  await page.keyboard.press("Enter");
  await expect(card(page, "Section: Together")).toBeVisible();
  await page.keyboard.press("Control+Shift+G");
  await expect(card(page, "Section: Together")).toHaveCount(0);
  await expect(cards(page)).toHaveCount(2);
});

test("cards and the arrows between them are copied from one board to another", async ({ join }) => {
  const page = await join(
    await boardOf(
      {
        one: { kind: "project", title: "Data hub", at: [0, 0] },
        two: { kind: "benefit", title: "Fewer errors", at: [0, 220] },
      },
      [["one", "delivers", "two"]],
    ),
    "editor",
    "Ada",
  );
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const other = await makeBoard({ title: "Other board" });
  await page.goto(other.address("editor"));
  await expect(page.getByRole("heading", { name: "Other board" })).toBeVisible();
  await canvas(page).focus();
  await page.keyboard.press("Control+v");
  await expect(card(page, "Project: Data hub")).toBeVisible();
  await expect(link(page, "Data hub", "Fewer errors")).toBeAttached();
});

test("search and the palette find a card and go there", async ({ join }) => {
  const page = await join(
    await boardOf({
      near: { kind: "note", title: "Here", at: [0, 0] },
      far: { kind: "project", title: "Far away", at: [9000, 5000] },
    }),
    "editor",
    "Ada",
  );
  await page.keyboard.press("Control+f");
  await page.keyboard.type("far aw");
  await page.keyboard.press("Enter");
  await expect(card(page, "Project: Far away")).toBeInViewport();
  await page.keyboard.press("Escape");
  await canvas(page).focus();
  await page.keyboard.press("Shift+1");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("here");
  await page.getByRole("option", { name: /^Here/ }).click();
  await expect(card(page, "Note: Here")).toBeInViewport();
  await expect.poll(() => zoomOf(page), "near enough to read").toBeGreaterThanOrEqual(50);
});
