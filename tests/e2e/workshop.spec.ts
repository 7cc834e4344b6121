import type { Page } from "@playwright/test";
import { boardOf, cardId } from "./support/board-of.ts";
import { expect, test } from "./support/board-test.ts";
import { card } from "./support/card.ts";
import { holdsText } from "./support/holds-text.ts";
import { exportBoard } from "./support/make-board.ts";
import { joinActivity, nowPanel, voteFor, writeAlone } from "./support/workshop-room.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const program = () =>
  boardOf(
    {
      goal: { kind: "goal", title: "Care for everyone", at: [900, 0] },
      faster: { kind: "benefit", title: "Faster answers", at: [600, 0] },
      portal: { kind: "project", title: "Portal", at: [0, 0], values: { owner: "Team North", rank: "a0" } },
      data: { kind: "project", title: "Data hub", at: [0, 200], values: { owner: "Team South", rank: "a1" } },
      phone: {
        kind: "project",
        title: "Phone line",
        at: [0, 400],
        values: { owner: "Team North", rank: "a2" },
      },
    },
    [
      ["data", "dependency", "portal"],
      ["portal", "delivers", "faster"],
      ["faster", "contributes", "goal"],
    ],
  );

test("six people hold a workshop: from a ready-made agenda to the summary", async ({ join }) => {
  test.setTimeout(300_000);
  const board = await program();
  const ada = await join(board, "owner", "Ada");
  const ben = await join(board, "editor", "Ben");
  const cleo = await join(board, "contributor", "Cleo");
  const dan = await join(board, "contributor", "Dan", PHONE);
  const eve = await join(board, "contributor", "Eve");
  const fay = await join(board, "contributor", "Fay");
  const guests = [ben, cleo, dan, eve, fay];
  const everyone = [ada, ...guests];
  const strip = (page: Page) => page.getByRole("region", { name: "Session" });

  await test.step("the kick-off begins from a template, and everyone is in its first step", async () => {
    await ada.keyboard.press("Shift+A");
    await ada.getByRole("button", { name: /^Program kick-off/ }).click();
    await ada.getByRole("button", { name: "Start the session", exact: true }).first().click();
    for (const page of everyone) await expect(strip(page)).toContainText("Welcome");
    for (const page of [ada, dan]) await expect(strip(page)).toContainText(/9:\d\d|10:00/);
  });

  await test.step("editors look while everyone is asked to look", async () => {
    await card(ben, "Project: Portal").click();
    await ben.keyboard.press("Delete");
    await expect(ben.getByText(/asked everyone to look/).first()).toBeVisible();
    await expect(card(ben, "Project: Portal")).toBeVisible();
  });

  await test.step("each writes alone, and nobody else holds a word of it", async () => {
    for (const step of ["Why we do this", "What is missing"]) {
      // A press right after a step began does nothing, so that two facilitators who press at once go one step.
      await expect(async () => {
        await strip(ada).getByRole("button", { name: "Next" }).click();
        await expect(strip(ada)).toContainText(step, { timeout: 500 });
      }).toPass();
      await expect(strip(cleo)).toContainText(step);
    }
    await strip(ada).getByRole("button", { name: "Open the writing" }).click();
    for (const page of [ben, cleo, dan, eve]) await joinActivity(page, "What is missing in our program?");
    await writeAlone(cleo, "Interpreters at the counter");
    await writeAlone(dan, "A number people can call at night");
    await eve.context().setOffline(true);
    await writeAlone(eve, "Training for the clerks");
    await cleo.reload();
    await joinActivity(cleo, "What is missing in our program?");
    await expect(cleo.getByText("Interpreters at the counter")).toBeVisible();
    for (const page of [ada, ben, dan, eve, fay]) {
      expect(await holdsText(page, "Interpreters")).toEqual({ screen: false, copies: false, kept: false });
    }
    expect(await holdsText(cleo, "Interpreters")).toMatchObject({ copies: false, kept: true });
    expect(await holdsText(eve, "Training for")).toMatchObject({ copies: false, kept: true });
    expect((await exportBoard(board)).text).not.toContain("Interpreters");
  });

  await test.step("at the reveal everyone sees it; who was away comes later", async () => {
    await joinActivity(ada, "What is missing in our program?");
    await nowPanel(ada)
      .getByRole("button", { name: /^(End and show|Reveal)/ })
      .first()
      .click();
    for (const page of [ada, ben, dan]) {
      await joinActivity(page, "What is missing in our program?");
      await expect(page.getByText("Interpreters at the counter").first()).toBeVisible();
    }
    await expect(ada.getByText("Training for the clerks")).toHaveCount(0);
    await eve.context().setOffline(false);
    await expect(ada.getByText("Training for the clerks").first()).toBeVisible({ timeout: 30_000 });
  });

  await test.step("what was written becomes cards, with author, once", async () => {
    await nowPanel(ada)
      .getByRole("button", { name: /A number people can call at night/ })
      .first()
      .click();
    await ada.getByRole("button", { name: "Turn into cards" }).click();
    await ada.getByRole("menuitem", { name: "Project", exact: true }).click();
    await expect(ada.getByText(/On the board/).first()).toBeVisible();
    await expect
      .poll(async () =>
        Object.values((await exportBoard(board)).items).filter(({ title }) =>
          String(title).startsWith("A number"),
        ),
      )
      .toHaveLength(1);
  });

  await test.step("dots are hidden until the end, and the order of the plan follows them", async () => {
    await runNow(ada);
    await nowPanel(ada).getByRole("button", { name: "Take everyone out" }).click();
    await nowPanel(ada).getByRole("button", { name: "Start a vote" }).click();
    const dialog = ada.getByRole("dialog", { name: "Start a vote" });
    await dialog.getByLabel("Question").fill("What comes first?");
    await dialog.getByLabel("Votes for each person").fill("2");
    await dialog.getByRole("button", { name: "Open for everyone" }).click();
    for (const page of [cleo, dan, eve, fay]) await joinActivity(page, "What comes first?");
    for (const page of [cleo, dan, fay]) await voteFor(page, "Phone line");
    for (const page of [cleo, eve]) await voteFor(page, "Data hub");
    await eve.reload();
    await joinActivity(eve, "What comes first?");
    await expect(
      nowPanel(eve)
        .getByText(/1 .*left/)
        .first(),
    ).toBeVisible();
    await joinActivity(ada, "What comes first?");
    await expect(
      nowPanel(ada)
        .getByText(/4 of 6/)
        .first(),
    ).toBeVisible();
    expect((await exportBoard(board)).text).not.toMatch(/"dots":/);
    await nowPanel(ada).getByRole("button", { name: "End and show" }).click();
    await expect(
      nowPanel(ada)
        .getByText(/Phone line/)
        .first(),
    ).toBeVisible();
    await nowPanel(ada).getByRole("button", { name: "Adopt this order" }).click();
    await expect(nowPanel(ada).getByText("Adopted into the plan.").first()).toBeVisible();
    await expect
      .poll(async () => {
        const { items } = await exportBoard(board);
        const rank = (key: string) => String(items[cardId(key)]?.rank);
        return rank("phone") < rank("data") && rank("data") < rank("portal");
      })
      .toBe(true);
  });

  await test.step("estimates made in silence show their spread, and what is agreed on is in the plan", async () => {
    await nowPanel(ada).getByRole("button", { name: "Take everyone out" }).click();
    await nowPanel(ada).getByRole("button", { name: "Start an estimation" }).click();
    const dialog = ada.getByRole("dialog", { name: "Start an estimation" });
    await dialog.getByLabel("Question").fill("How long does it take?");
    await dialog.getByRole("button", { name: "Open for everyone" }).click();
    const days: [Page, string[]][] = [
      [cleo, ["10", "20", "40"]],
      [dan, ["10", "20", "30"]],
      [fay, ["60", "80", "120"]],
    ];
    for (const [page, points] of days) {
      await joinActivity(page, "How long does it take?");
      const labels = ["At best", "Most likely", "At worst"];
      for (const [at, label] of labels.entries()) {
        await page
          .getByLabel(label)
          .first()
          .fill(points[at] ?? "");
      }
      await expect(page.getByText(/^Expected:/).first()).toBeVisible();
      await expect(page.getByText(/Kept, and sealed until the end/)).toBeVisible();
    }
    await joinActivity(ada, "How long does it take?");
    await nowPanel(ada).getByRole("button", { name: "End and show" }).click();
    await nowPanel(ada)
      .getByRole("button", { name: /^Adopt for / })
      .first()
      .click();
    await expect(nowPanel(ada).getByText("In the plan").first()).toBeVisible();
  });

  await test.step("a promised and a needed day are agreed on", async () => {
    await cleo.keyboard.press("Escape");
    await cleo.keyboard.press("Shift+G");
    await cleo
      .getByRole("button", { name: /^Offer a day of Data hub for Portal/ })
      .first()
      .click();
    await cleo.getByLabel("We give it on").fill("2027-03-01");
    await cleo.getByRole("button", { name: "Offer", exact: true }).click();
    await ada.keyboard.press("Shift+G");
    await ada
      .getByRole("button", { name: /^Accept what Cleo offers/ })
      .first()
      .click();
    await expect
      .poll(async () =>
        Object.values((await exportBoard(board)).links).some(({ promised }) => promised === "2027-03-01"),
      )
      .toBe(true);
  });

  await test.step("the session ends with its summary, and decisions stay on the board", async () => {
    await ada.keyboard.press("Alt+Shift+E");
    await ada.getByRole("dialog").getByRole("button", { name: /^End/ }).click();
    const summary = ada.getByRole("region", { name: "Summary" });
    await expect(summary).toBeVisible();
    for (const text of [
      /What comes first\?/,
      /How long does it take\?/,
      /A number people can call at night/,
    ]) {
      await expect(summary.getByText(text).first()).toBeVisible();
    }
    const decisions = Object.values((await exportBoard(board)).items).filter(
      ({ kind }) => kind === "decision",
    );
    expect(decisions.length).toBeGreaterThanOrEqual(2);
    const downloading = ada.waitForEvent("download");
    await summary.getByRole("button", { name: "Markdown" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.md$/);
  });
});

/** Opens the panel of what everyone is in, for who has another one open. */
async function runNow(page: Page): Promise<void> {
  if (!(await page.getByRole("region", { name: "Now" }).isVisible())) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Now: votes");
    await page.keyboard.press("Enter");
  }
}
