import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/board-test.ts";
import { card, middleOf } from "./support/card.ts";
import { makeBoard } from "./support/make-board.ts";
import { savedLight } from "./support/saved-light.ts";
import { showAtFullSize } from "./support/show-at-full-size.ts";
import { storedCard } from "./support/stored-card.ts";

/** A quarter is 13 weeks; the grip moves a day for every four pixels. */
const QUARTER = 91 * 4;

const grip = (page: Page, title: string): Locator =>
  page.getByRole("slider", { name: `Move “${title}” in time` });
const strip = (page: Page): Locator => page.getByRole("status", { name: "What this would do" });
const news = (page: Page): Locator => page.getByRole("status", { name: "What this did" });

/** Selects a card and takes its time grip by the mouse, a quarter to the right; does not let go. */
async function holdAQuarterLater(page: Page, kind: string, title: string): Promise<void> {
  await showAtFullSize(page, title);
  await card(page, `${kind}: ${title}`).click({ position: { x: 12, y: 12 } });
  const from = await middleOf(grip(page, title));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + QUARTER, from.y, { steps: 12 });
}

interface Story {
  readonly sample: string;
  readonly title: string;
  /** What the room reads while the hand is on the card. */
  readonly strip: readonly string[];
  readonly sentence: string;
  /** Another card that moves, and the dates both browsers then show. */
  readonly follower: { readonly name: string; readonly before: string; readonly after: string };
}

const stories: readonly Story[] = [
  {
    // What is left of the rules, 58 working days, goes on on 17 May instead of 15 February 2013.
    sample: "healthcare-gov",
    title: "Rules and requirements",
    strip: [
      "+13 weeks",
      "Open enrollment begins 13 weeks late",
      "First-year benefit −$154",
      "8 people touched",
    ],
    sentence:
      "Moving “Rules and requirements” by about 13 weeks puts “Open enrollment begins” about 13 weeks behind its " +
      "fixed date of 1 October 2013 instead of 8 weeks, moves “Authority to operate is signed” from 21 November " +
      "to 30 December 2013 and 5 other dates with it, costs $154 M of first-year benefit and touches 8 people.",
    follower: { name: "Milestone: Last key rules are final", before: "8 May 2013", after: "8 Aug 2013" },
  },
  {
    sample: "mars-2020",
    title: "Sample caching system",
    strip: ["+13 weeks", "Launch window opens 12 weeks late", "First-year benefit −$9", "6 links violated"],
    sentence:
      "Moving “Sample caching system” by about 13 weeks puts “Launch window opens” about 12 weeks behind its fixed " +
      "date of 17 July 2020, moves “Rover leaves the laboratory” from 11 February to 1 May 2020 and 6 other dates " +
      "with it, puts “Launch campaign at the Cape” 9 weeks behind its deadline of 4 August 2020, costs $9 M of " +
      "first-year benefit and breaks 6 links.",
    follower: {
      name: "Milestone: Rover leaves the laboratory",
      before: "11 Feb 2020",
      after: "1 May 2020",
    },
  },
];

for (const { sample, title, strip: words, sentence, follower } of stories) {
  test(`dragging “${title}” by a quarter shows everyone what follows, before and after the drop`, async ({
    join,
  }) => {
    const board = await makeBoard({ sample });
    const before = await storedCard(board, title);
    const ada = await join(board, "editor", "Ada");
    const ben = await join(board, "viewer", "Ben");
    await showAtFullSize(ben, follower.name.replace(/^\w+: /, ""));
    await expect(card(ben, follower.name)).toContainText(follower.before);

    await holdAQuarterLater(ada, "Project", title);
    await expect(strip(ben)).toContainText(`Ada tries “${title}”`);
    for (const word of words) await expect(strip(ben)).toContainText(word);
    await expect(strip(ada)).toContainText("You try");
    await expect(card(ben, follower.name)).toContainText(follower.after);
    expect(await storedCard(board, title), "nothing is written while the hand is on it").toEqual(before);

    await ada.mouse.up();
    await expect(strip(ben)).toBeHidden();
    await expect(news(ada)).toContainText(sentence);
    await expect(card(ben, follower.name)).toContainText(follower.after);
    await expect(savedLight(ada)).toHaveText(/^Saved/);
    expect(await storedCard(board, title)).not.toEqual(before);

    await news(ada).getByRole("button", { name: "Undo" }).click();
    await expect(card(ben, follower.name)).toContainText(follower.before);
    await expect(savedLight(ada)).toHaveText(/^Saved/);
    expect(await storedCard(board, title)).toEqual(before);
  });
}

test("keys alone move a card in time", async ({ join }) => {
  const board = await makeBoard({ sample: "mars-2020" });
  const ada = await join(board, "editor", "Ada");
  await showAtFullSize(ada, "Environmental test of the rover");
  await card(ada, "Project: Environmental test of the rover").focus();
  await ada.keyboard.press(" ");
  await expect(grip(ada, "Environmental test of the rover")).toBeVisible();
  await ada.keyboard.press("Shift+T");
  await expect(grip(ada, "Environmental test of the rover")).toBeFocused();
  for (let weeks = 0; weeks < 4; weeks++) await ada.keyboard.press("Shift+ArrowRight");
  await expect(strip(ada)).toContainText("+4 weeks");
  await ada.keyboard.press("Enter");
  await expect(news(ada)).toContainText("“Environmental test of the rover”");
  await expect(savedLight(ada)).toHaveText(/^Saved/);
  expect((await storedCard(board, "Environmental test of the rover")).start).toBe("2019-11-11");
});

test("Esc during a drag in time leaves everything as it was", async ({ join }) => {
  const board = await makeBoard({ sample: "mars-2020" });
  const before = await storedCard(board, "Sample caching system");
  const ada = await join(board, "editor", "Ada");
  const ben = await join(board, "viewer", "Ben");
  await holdAQuarterLater(ada, "Project", "Sample caching system");
  await expect(strip(ben)).toBeVisible();
  await ada.keyboard.press("Escape");
  await expect(strip(ben)).toBeHidden();
  await ada.mouse.up();
  await expect(strip(ada)).toBeHidden();
  expect(await storedCard(board, "Sample caching system")).toEqual(before);
});
