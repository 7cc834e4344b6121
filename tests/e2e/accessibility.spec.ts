import { expect, test } from "./support/board-test.ts";
import { canvas } from "./support/card.ts";
import { findFaint, findSerious } from "./support/find-serious.ts";
import { makeBoard, serverUrl } from "./support/make-board.ts";

for (const [colorScheme, find] of [
  ["light", findSerious],
  ["dark", findFaint],
] as const) {
  test(`axe finds nothing serious, in ${colorScheme} colours`, async ({ browser, join, watchErrors }) => {
    test.setTimeout(240_000);
    const stranger = await (await browser.newContext({ colorScheme })).newPage();
    watchErrors(stranger);
    await stranger.goto(serverUrl());
    await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
    expect.soft(await find(stranger), "home, first visit").toEqual([]);
    await stranger.getByRole("button", { name: "New board" }).click();
    await expect(stranger.getByRole("dialog").getByRole("radio").nth(1)).toBeAttached();
    expect.soft(await find(stranger), "new board").toEqual([]);
    await stranger.context().close();

    const page = await join(await makeBoard({ sample: "cloud-move" }), "owner", "Ada", { colorScheme });
    expect.soft(await find(page), "board").toEqual([]);
    for (const kind of ["Project", "Benefit", "Risk"]) {
      const first = canvas(page)
        .getByRole("group", { name: new RegExp(`^${kind}: `) })
        .first();
      await first.focus();
      await page.keyboard.press(" ");
      await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
      expect.soft(await find(page), `inspector of a ${kind.toLowerCase()}`).toEqual([]);
      await page.getByTitle("Explain this figure").first().click();
      await expect(page.getByRole("dialog")).toContainText("How it is computed");
      expect.soft(await find(page), `explanation of a ${kind.toLowerCase()}`).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await page.keyboard.press("Escape");
    }

    for (const name of ["Health of the plan", "What changed"]) {
      const button = page.getByRole("button", { name: new RegExp(`^${name}(, |$)`) }).first();
      await button.click();
      const panel = page.getByRole("region", { name });
      await expect(panel.getByRole("status").first()).toBeVisible();
      expect.soft(await find(page), name.toLowerCase()).toEqual([]);
      await panel.getByRole("button", { name: /^Close/ }).click();
    }

    await page.keyboard.press("Control+Shift+e");
    const register = page.getByRole("region", { name: "Register" });
    await expect(register.getByRole("grid")).toBeVisible();
    expect.soft(await find(page), "register, table").toEqual([]);
    await register.getByRole("tab", { name: "Outline" }).click();
    await expect(register.getByRole("tree")).toBeVisible();
    expect.soft(await find(page), "register, outline").toEqual([]);
    await register.getByRole("button", { name: "Close the register" }).click();

    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("button", { name: /Copy the editor link|Make a new link/ })).toBeVisible();
    expect.soft(await find(page), "share").toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await canvas(page).focus();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
    expect.soft(await find(page), "help").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "All your boards" }).click();
    await expect(page.getByRole("heading", { name: "Your boards" })).toBeVisible();
    expect.soft(await find(page), "home, with a board").toEqual([]);
  });
}
