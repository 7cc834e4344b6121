import { expect, test } from "./support/board-test.ts";
import { canvas, card } from "./support/card.ts";
import { makeBoard } from "./support/make-board.ts";
import { showAtFullSize } from "./support/show-at-full-size.ts";

test("a figure explains itself, names what drives it, and leads there", async ({ join }) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const ada = await join(board, "viewer", "Ada");
  await showAtFullSize(ada, "End-to-end test");
  await card(ada, "Project: End-to-end test").click({ position: { x: 12, y: 12 } });
  await ada
    .getByRole("complementary", { name: "Details" })
    .getByRole("button", { name: /^Start \d/ })
    .click();
  const why = ada.getByRole("dialog", { name: /^Start of “End-to-end test”/ });
  await expect(why).toContainText("Critical path method");
  await expect(why).toContainText("FFM: eligibility and enrollment");
  await why
    .getByRole("button", { name: /FFM: eligibility and enrollment/ })
    .first()
    .click();
  await expect(card(ada, "Project: FFM: eligibility and enrollment")).toBeInViewport();
});

test("a click on a card's figure opens its explanation and moves nothing", async ({ join }) => {
  const board = await makeBoard({ sample: "mars-2020" });
  const ada = await join(board, "editor", "Ada");
  await showAtFullSize(ada, "Sample caching system");
  const caching = card(ada, "Project: Sample caching system");
  const before = await caching.boundingBox();
  await caching.getByText(/P80/).click();
  await expect(ada.getByRole("dialog", { name: /P80.*Sample caching system/ })).toContainText("Runs2000");
  expect(await caching.boundingBox()).toEqual(before);
  await ada.keyboard.press("Escape");
  await expect(ada.getByRole("dialog")).toHaveCount(0);
});

test("the plan argues back, one click mends a case, and what changed says what that did", async ({
  join,
}) => {
  const board = await makeBoard({ sample: "healthcare-gov" });
  const ada = await join(board, "editor", "Ada");
  await canvas(ada).focus();
  await ada.getByRole("button", { name: /^Health of the plan, \d+ serious/ }).click();
  const health = ada.getByRole("region", { name: "Health of the plan" });
  const finding = health
    .getByRole("button", { name: /dependenc(y|ies) do(es)? not fit the typed dates/ })
    .first();
  const title = await finding.textContent();
  await finding.click();
  await health
    .getByRole("button", { name: /^Start on / })
    .first()
    .click();
  await expect(finding).not.toHaveText(title ?? "");
  await ada.getByRole("button", { name: "What changed", exact: true }).first().click();
  const changes = ada.getByRole("region", { name: "What changed" });
  await expect(changes.getByRole("status")).toContainText(/\./);
  await changes.getByRole("combobox").selectOption({ label: "Baseline" });
  await expect(changes.getByRole("status")).toContainText("Open enrollment begins");
});
