import type { Locator } from "@playwright/test";
import { expect, test } from "./support/board-test.ts";
import { boxOf, canvas, card } from "./support/card.ts";
import { makeBoard, serverUrl } from "./support/make-board.ts";
import { savedLight } from "./support/saved-light.ts";
import { tabTo } from "./support/tab-to.ts";

test("a board is made, planned and changed by keyboard alone", async ({ page, watchErrors }) => {
  test.setTimeout(120_000);
  watchErrors(page);
  const press = (keys: string) => page.keyboard.press(keys);

  await test.step("a board", async () => {
    await page.goto(serverUrl());
    await tabTo(page, page.getByRole("button", { name: "New board" }));
    await press("Enter");
    await expect(page.getByRole("dialog", { name: "New board" })).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
    await page.keyboard.type("Made by keys");
    await press("Enter");
    await expect(page.getByLabel("Your name")).toBeFocused();
    await page.keyboard.type("Kay");
    await press("Enter");
    await expect(savedLight(page)).toHaveText(/^Saved/);
  });

  await test.step("cards", async () => {
    await tabTo(page, canvas(page));
    await press("j");
    await press("Enter");
    await page.keyboard.type("First project");
    await press("Enter");
    await expect(card(page, "Project: First project")).toBeFocused();
    await press("ArrowRight");
    await press("ArrowRight");
    const moved = await boxOf(card(page, "Project: First project"));
    await press("Shift+ArrowDown");
    await expect
      .poll(async () => (await boxOf(card(page, "Project: First project"))).y)
      .toBeGreaterThan(moved.y + 20);
    await press("Control+d");
    await expect(card(page, "Project: First project")).toHaveCount(2);
    await press("Control+z");
    await expect(card(page, "Project: First project")).toHaveCount(1);
    await press("Control+Shift+z");
    await expect(card(page, "Project: First project")).toHaveCount(2);
    await press("Control+z");
  });

  const details = page.getByRole("complementary", { name: "Details" });
  await test.step("the inspector", async () => {
    await canvas(page).focus();
    await press("Escape");
    await tabTo(page, card(page, "Project: First project"));
    await press(" ");
    const owner = details.getByRole("textbox", { name: "Owner", exact: true });
    await tabTo(page, owner, 60);
    await page.keyboard.type("Dana");
    await press("Enter");
    await expect(owner).toHaveValue("Dana");
    await expect(savedLight(page)).toHaveText(/^Saved/);
  });

  await test.step("the register", async () => {
    await canvas(page).focus();
    await press("Control+Shift+e");
    const register = page.getByRole("region", { name: "Register" });
    await expect(register).toBeVisible();
    await expect(register.getByRole("tab", { name: "Table" })).toBeFocused();
    await tabTo(page, register.getByRole("grid"));
    await press("Control+Home");
    await press("F2");
    await press("Control+a");
    await page.keyboard.type("Renamed in the table");
    await press("Enter");
    await expect(card(page, "Project: Renamed in the table")).toBeAttached();
  });

  await test.step("palette and help", async () => {
    await canvas(page).focus();
    await press("Control+k");
    await page.keyboard.type("keys and gest");
    await press("Enter");
    await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
    await press("Escape");
    await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeHidden();
    await canvas(page).focus();
    await press("?");
    await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
    await press("Escape");
  });
});

/** Lines of an accessibility snapshot that are controls without a name. */
async function namelessControls(root: Locator): Promise<string[]> {
  const control =
    /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|switch|slider|spinbutton|tab|menuitem|option)\b(?! ")/;
  return (await root.ariaSnapshot())
    .split("\n")
    .filter((line) => control.test(line.replace(/^(\s*- )'/, "$1")));
}

test.describe("every control has a name", () => {
  test("on the home page, empty and with boards", async ({ page, join }) => {
    await page.goto(serverUrl());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await namelessControls(page.locator("body"))).toEqual([]);
    const member = await join(await makeBoard({ title: "Mine" }), "owner", "Ada");
    await member.getByRole("button", { name: "All your boards" }).click();
    await expect(member.getByRole("heading", { name: "Your boards" })).toBeVisible();
    expect(await namelessControls(member.locator("body"))).toEqual([]);
  });

  for (const kind of ["Project", "Benefit", "Risk", "Team", "Section"]) {
    test(`on a board with a ${kind.toLowerCase()} in the inspector`, async ({ join }) => {
      const page = await join(await makeBoard({ sample: "cloud-move" }), "owner", "Ada");
      const first = canvas(page)
        .getByRole("group", { name: new RegExp(`^${kind}: `) })
        .first();
      await first.focus();
      await page.keyboard.press(" ");
      await expect(page.getByRole("complementary", { name: "Details" })).toContainText(kind);
      expect(await namelessControls(page.locator("body"))).toEqual([]);
    });
  }

  test("in the register, as a table and as an outline", async ({ join }) => {
    const page = await join(await makeBoard({ sample: "cloud-move" }), "owner", "Ada");
    await page.keyboard.press("Control+Shift+e");
    const register = page.getByRole("region", { name: "Register" });
    await expect(register.getByRole("grid")).toBeVisible();
    expect(await namelessControls(register)).toEqual([]);
    await register.getByRole("tab", { name: "Outline" }).click();
    await expect(register.getByRole("tree")).toBeVisible();
    expect(await namelessControls(register)).toEqual([]);
  });
});
