import { join as path } from "node:path";
import type { Page } from "@playwright/test";
import { makeLargeBoard } from "../bench/large-board.ts";
import { expect, test } from "./support/board-test.ts";
import { canvas } from "./support/card.ts";
import { importBoard, makeBoard, serverUrl } from "./support/make-board.ts";
import { untilStill } from "./support/until-still.ts";
import { zoomToFullSize } from "./support/zoom.ts";

const folder = path(import.meta.dirname, "screenshots");
const samples = ["cloud-move", "mars-2020", "healthcare-gov", "barcelona-smart-city"];
const reducedMotion = "reduce";
const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
} as const;

/** Takes a picture once the page is at rest; it must not be the page that stands in for a broken one. */
async function shoot(page: Page, name: string): Promise<void> {
  await expect(
    page.getByRole("heading", { name: /something (went wrong|broke)|cannot be shown/i }),
  ).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path(folder, `${name}.png`), animations: "disabled" });
}

/** Goes to a card by the palette, which selects it. */
async function open(page: Page, title: string): Promise<void> {
  await canvas(page).focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  await page.getByRole("dialog").getByRole("option").first().click();
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  await untilStill(page);
}

/** `PICTURES=all` takes them on a tablet too; for showing that no face is broken one size is enough. */
const wantsAll = process.env.PICTURES === "all";

for (const [size, viewport] of Object.entries(sizes)) {
  if (size === "tablet" && !wantsAll) continue;
  test(`every face of the product, ${size}`, async ({ browser, join, watchErrors }) => {
    test.setTimeout(180_000);
    const stranger = await (await browser.newContext({ viewport, reducedMotion })).newPage();
    watchErrors(stranger);
    await stranger.goto(serverUrl());
    await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
    await shoot(stranger, `${size}-home-first-visit`);
    await stranger.getByRole("button", { name: "New board" }).click();
    await expect(stranger.getByRole("dialog").getByRole("radio").nth(4)).toBeAttached();
    await shoot(stranger, `${size}-new-board`);
    const board = await makeBoard({ title: "Guests welcome" });
    await stranger.goto(board.address("editor"));
    await expect(stranger.getByLabel("Your name")).toBeVisible();
    await shoot(stranger, `${size}-join`);
    await stranger.goto(`${serverUrl()}/b/${board.id}#k=${"wrong".repeat(8)}`);
    await stranger.reload();
    await expect(stranger.getByRole("heading", { level: 1 })).toContainText("does not work");
    await shoot(stranger, `${size}-bad-link`);
    await stranger.goto(`${serverUrl()}/nowhere`);
    await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
    await shoot(stranger, `${size}-no-such-page`);
    await stranger.context().close();

    const empty = await join(board, "owner", "Ada", { viewport, reducedMotion });
    await expect(empty.getByText("Start anywhere")).toBeVisible();
    await shoot(empty, `${size}-empty-board`);
    await empty.getByRole("button", { name: "All your boards" }).click();
    await expect(empty.getByRole("heading", { name: "Your boards" })).toBeVisible();
    await shoot(empty, `${size}-home-with-boards`);
    await empty.context().close();

    for (const sample of samples) {
      const page = await join(await makeBoard({ sample }), "owner", "Ada", { viewport, reducedMotion });
      await untilStill(page);
      await shoot(page, `${size}-sample-${sample}`);
      await zoomToFullSize(page);
      await shoot(page, `${size}-sample-${sample}-100`);
      await page.context().close();
    }

    for (const colorScheme of ["light", "dark"] as const) {
      const page = await join(await makeBoard({ sample: "cloud-move" }), "owner", "Ada", {
        viewport,
        reducedMotion,
        colorScheme,
      });
      const name = (part: string) => `${size}-${part}${colorScheme === "dark" ? "-dark" : ""}`;
      await untilStill(page);
      await shoot(page, name("board"));
      for (const [kind, title] of [
        ["project", "File server"],
        ["benefit", "Faster recovery"],
        ["risk", "Stock figures"],
      ] as const) {
        await open(page, title);
        // On a narrow screen the details wait behind a button.
        const opener = page.getByRole("button", { name: "Show details" });
        if (await opener.isVisible()) await opener.click();
        await shoot(page, name(`inspector-${kind}`));
      }
      await page.getByTitle("Explain this figure").first().click();
      await expect(page.getByRole("dialog")).toContainText("How it is computed");
      await shoot(page, name("explanation"));
      await page.keyboard.press("Escape");
      await canvas(page).focus();
      await page.keyboard.press("Escape");
      for (const panel of ["Health of the plan", "What changed"]) {
        await page
          .getByRole("button", { name: new RegExp(`^${panel}(, |$)`) })
          .first()
          .click();
        await expect(page.getByRole("region", { name: panel }).getByRole("status").first()).toBeVisible();
        await shoot(page, name(panel.toLowerCase().replaceAll(" ", "-")));
        await page.keyboard.press("Escape");
      }
      await page.keyboard.press("Control+Shift+e");
      const register = page.getByRole("region", { name: "Register" });
      await expect(register.getByRole("grid")).toBeVisible();
      await shoot(page, name("register-table"));
      await register.getByRole("tab", { name: "Outline" }).click();
      await expect(register.getByRole("tree")).toBeVisible();
      await shoot(page, name("register-outline"));
      await register.getByRole("button", { name: "Close the register" }).click();
      await page.getByRole("button", { name: "Share" }).click();
      await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
      await shoot(page, name("share"));
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await canvas(page).focus();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys and gestures" })).toBeVisible();
      await shoot(page, name("help"));
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await canvas(page).focus();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("cloud");
      await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
      await shoot(page, name("palette"));
      await page.keyboard.press("Escape");
      if (colorScheme === "dark") {
        await page.getByRole("button", { name: "All your boards" }).click();
        await expect(page.getByRole("heading", { name: "Your boards" })).toBeVisible();
        await shoot(page, name("home-with-boards"));
      }
      await page.context().close();
    }

    const large = await join(await importBoard(makeLargeBoard(1000, 1300, 20_260)), "owner", "Ada", {
      viewport,
      reducedMotion,
    });
    await untilStill(large);
    await shoot(large, `${size}-1000-cards`);
  });
}
