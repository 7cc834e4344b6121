import { boardOf, type PlannedCard } from "./support/board-of.ts";
import { expect, test } from "./support/board-test.ts";
import { card } from "./support/card.ts";
import { goToLens } from "./support/go-to-lens.ts";
import { exportBoard } from "./support/make-board.ts";
import { savedLight } from "./support/saved-light.ts";

const scores = (businessValue: number) => ({
  ...{ businessValue, timeCriticality: 1, riskReduction: 1, jobSize: 1 },
});
const project = (title: string, value: number, budget: number): PlannedCard => ({
  kind: "project",
  title,
  at: [0, 0],
  values: { ...scores(value), budget },
});
const benefit = (title: string, valuePerYear: number): PlannedCard => ({
  kind: "benefit",
  title,
  at: [400, 0],
  values: { valuePerYear },
});

test("the solver finds the best set in the browser, and adopting it is one step that one undo takes back", async ({
  join,
}) => {
  const board = await boardOf(
    {
      program: { kind: "program", title: "Program", at: [0, 400], values: { budget: 100 } },
      dear: project("Dear project", 20, 90),
      one: project("One project", 10, 60),
      two: project("Two project", 5, 40),
      big: benefit("Big", 50),
      middle: benefit("Middle", 40),
      small: benefit("Small", 30),
    },
    [
      ["dear", "delivers", "big"],
      ["one", "delivers", "middle"],
      ["two", "delivers", "small"],
    ],
  );
  const page = await join(board, "editor", "Mia");
  await goToLens(page, "Priority");
  await expect(card(page, "Project: Dear project")).toContainText("Inside");
  await page.getByRole("button", { name: "Best set", exact: true }).click();
  const panel = page.getByRole("region", { name: "Best set" });
  await expect(panel).toContainText("Comes in: “One project” and “Two project”.");
  await expect(panel).toContainText("Goes out: “Dear project”.");
  await expect(card(page, "Project: Two project")).toContainText("In the best set");

  await panel.getByRole("button", { name: "Adopt this set" }).click();
  await expect(panel).toBeHidden();
  for (const title of ["One project", "Two project"])
    await expect(card(page, `Project: ${title}`)).toContainText("Inside");
  await expect(card(page, "Project: Dear project")).toContainText("Below the line");
  await expect(savedLight(page)).toHaveAttribute("data-light", "saved");
  expect((await exportBoard(board)).meta).toMatchObject({ scoreMethod: "hand" });

  await page.keyboard.press("Control+z");
  await expect(card(page, "Project: Dear project")).toContainText("Inside");
  await expect(page.getByTitle("By what projects are ranked, for everyone on this board")).toHaveValue(
    "wsjf",
  );
});
