import type { Page } from "@playwright/test";
import { addItem } from "@throughline/board";
import { expect, test } from "./support/board-test.ts";
import { canvas, card } from "./support/card.ts";
import { makeBoard, serverUrl } from "./support/make-board.ts";
import { savedLight } from "./support/saved-light.ts";
import { untilStill } from "./support/until-still.ts";

/** The address in the share dialog for a role, as a person would copy it. */
async function copyLink(page: Page, role: "Editor" | "Viewer"): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Share this board" });
  await dialog.getByText(role, { exact: true }).first().click();
  await dialog.getByRole("button", { name: `Copy the ${role.toLowerCase()} link` }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("#k=");
  await expect(dialog.getByRole("textbox", { name: `${role.toLowerCase()} link` })).toHaveValue(
    await page.evaluate(() => navigator.clipboard.readText()),
  );
  return page.evaluate(() => navigator.clipboard.readText());
}

async function comeIn(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your name").fill(name);
  await page.keyboard.press("Enter");
  await expect(savedLight(page)).toHaveText(/^Saved/);
}

test("a stranger makes a board of a sample, and guests come in by its links", async ({
  page: ada,
  browser,
  watchErrors,
}) => {
  watchErrors(ada);
  await ada.goto(serverUrl());
  await ada.getByRole("button", { name: "New board" }).click();
  const dialog = ada.getByRole("dialog", { name: "New board" });
  await dialog.getByRole("radio", { name: "Moving to the cloud" }).check();
  await dialog.getByLabel("Name", { exact: true }).fill("Our program");
  await dialog.getByRole("button", { name: "Create board" }).click();
  await ada.getByLabel("Your name").fill("Ada");
  await ada.getByRole("button", { name: "Open the board" }).click();
  await expect(savedLight(ada)).toHaveText(/^Saved/);
  await expect(ada.getByRole("heading", { name: "Our program" })).toBeVisible();
  expect(new URL(ada.url()).hash, "the secret leaves the address bar").toBe("");

  await ada.getByRole("button", { name: "Share" }).click();
  const editorLink = await copyLink(ada, "Editor");
  const viewerLink = await copyLink(ada, "Viewer");
  await ada.keyboard.press("Escape");

  const ben = await (await browser.newContext()).newPage();
  watchErrors(ben);
  await comeIn(ben, editorLink, "Ben");
  await expect(ada.getByRole("button", { name: /^Follow Ben/ })).toBeVisible();
  await expect(ben.getByRole("button", { name: /^Follow Ada/ })).toBeVisible();

  await test.step("following", async () => {
    await ben.getByRole("button", { name: /^Follow Ada/ }).click();
    await expect(ben.getByText("Following Ada", { exact: true })).toBeVisible();
    await expect(ada.getByRole("button", { name: /follows you/ })).toBeVisible();
    const zoom = ada.getByRole("toolbar", { name: "View" }).getByRole("button", { name: /100|%/ });
    await zoom.click();
    await expect(zoom).toContainText("100 %");
    const followed = ben.getByRole("toolbar", { name: "View" }).getByRole("button", { name: /100|%/ });
    await expect(followed).toContainText(/(9\d|10\d) %/);
    await ben.getByRole("button", { name: "Stop", exact: true }).click();
    await expect(ben.getByText("Following Ada", { exact: true })).toBeHidden();
  });

  await test.step("a viewer may only look", async () => {
    const eve = await (await browser.newContext()).newPage();
    watchErrors(eve);
    await comeIn(eve, viewerLink, "Eve");
    await expect(eve.getByRole("button", { name: "View only" })).toBeVisible();
    await expect(eve.getByRole("button", { name: "New note" })).toHaveCount(0);
    await untilStill(eve);
    const before = await canvas(eve).getByRole("group").count();
    await eve.keyboard.press("Control+a");
    await eve.keyboard.press("Delete");
    await expect.poll(() => canvas(eve).getByRole("group").count()).toBe(before);
    await eve.context().close();
  });

  await test.step("a guest whose link is revoked is shown out, and the link ends in a plain page", async () => {
    await ada.getByRole("button", { name: "Share" }).click();
    await ada.getByRole("button", { name: /^Revoke the editor link/ }).click();
    await expect(ben.getByRole("heading", { name: /^(Access removed|Link no longer valid)$/ })).toBeVisible();
    await expect(ben.getByRole("button", { name: "Export what is kept here" })).toBeVisible();
    await ben.goto(serverUrl());
    await ben.goto(editorLink);
    await expect(ben.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  });
  await ben.context().close();
});

test("a wrong link and a deleted board end in plain pages that say what to do", async ({ page, join }) => {
  const board = await makeBoard({ title: "Short life" });
  await page.goto(`${board.address("editor").slice(0, -4)}oops`);
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Go to your boards" })).toBeVisible();

  await page.goto(`${serverUrl()}/b/${"x".repeat(16)}`);
  await expect(page.getByRole("heading", { name: "This board does not open here" })).toBeVisible();
  await page.goto(`${serverUrl()}/nowhere`);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();

  const owner = await join(board, "owner", "Ada");
  const guest = await join(board, "editor", "Ben");
  await owner.getByRole("button", { name: "Board menu" }).click();
  await owner.getByRole("menuitem", { name: "Delete board…" }).click();
  await owner.getByRole("button", { name: "Delete for everyone" }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(guest.getByRole("heading", { name: "Board deleted" })).toBeVisible();
  await guest.goto(serverUrl());
  await guest.goto(board.address("editor"));
  await expect(guest.getByRole("heading", { name: "This link does not work" })).toBeVisible();
});

test("a file that is no board is refused in a plain sentence", async ({ page, watchErrors }) => {
  watchErrors(page);
  await page.goto(serverUrl());
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a board file" }).click();
  await (await chooser).setFiles({
    name: "holiday.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"photos": 12}'),
  });
  await expect(page.getByRole("alert")).toContainText("This file is not a Throughline board.");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("Rename in the board's menu puts the caret into the title", async ({ join }) => {
  const page = await join(await makeBoard({ title: "First name" }), "owner", "Ada");
  await page.getByRole("button", { name: "Board menu" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByLabel("Name of the board")).toBeFocused();
  await page.keyboard.type("Second name");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Second name" })).toBeVisible();
});

test("a malformed record is shown repaired, with a warning, and the board stands", async ({
  join,
  connect,
}) => {
  const board = await makeBoard();
  const program = await connect(board);
  const { doc } = program;
  addItem(program.board, { id: "sound-card-0001", kind: "note", pos: [400, 0], title: "Sound" });
  addItem(program.board, { id: "nan-place-0002", kind: "project", pos: [800, 0], title: "Nowhere" });
  doc.transact(() => {
    const { items } = program.board;
    const nowhere = items.get("nan-place-0002") as typeof items;
    nowhere.set("pos", "over there");
    nowhere.set("budget", 2n ** 60n);
    nowhere.set("start", "2026-02-31");
    items.set("text-card-0003", "I am not a record");
    items.set("bigint-card-04", 5n);
    items.set("list-card-0005", [1, 2, 3]);
    const odd = nowhere.clone();
    odd.set("kind", "unicorn");
    odd.set("pos", [0, 400]);
    items.set("odd-kind-0006", odd);
    program.board.links.set("bad-link-0001", "no link either");
    program.board.meta.set("currency", 12);
  });
  await program.settled();

  const page = await join(board, "editor", "Ada");
  await expect(card(page, "Note: Sound")).toBeVisible();
  await expect(card(page, "Project: Nowhere")).toBeVisible();
  await expect(card(page, "Project: Nowhere").getByRole("img", { name: /^Repaired/ })).toBeVisible();
  await card(page, "Project: Nowhere").click();
  await expect(page.getByRole("complementary", { name: "Details" })).toContainText(/repaired|default/i);

  addItem(program.board, { id: "later-card-0007", kind: "note", pos: [400, 240], title: "Life goes on" });
  await expect(card(page, "Note: Life goes on")).toBeVisible();
});
