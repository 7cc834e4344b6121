import { join as path } from "node:path";
import { expect, test } from "./support/board-test.ts";
import { makeCrowdedBoard } from "./support/crowded-board.ts";
import { findFaint, findSerious } from "./support/find-serious.ts";
import { goToLens } from "./support/go-to-lens.ts";
import { importBoard, makeBoard } from "./support/make-board.ts";
import { untilStill } from "./support/until-still.ts";

const folder = path(import.meta.dirname, "screenshots");
const LENSES = ["Benefits", "Roadmap", "Priority", "Risk", "Stakeholders", "Teams", "Governance"];
const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
} as const;

/** Pictures for people to study; `npm test` takes those in which axe looks as well. */
const wantsAll = process.env.PICTURES === "all";

for (const [colorScheme, find] of [
  ["light", findSerious],
  ["dark", findFaint],
] as const) {
  for (const [size, viewport] of Object.entries(sizes)) {
    if (size === "tablet" && !wantsAll) continue;
    test(`every lens, ${size}, ${colorScheme}`, async ({ join }) => {
      test.setTimeout(240_000);
      const boards = [
        ["sparse", await makeBoard({ sample: "healthcare-gov" })],
        ...(wantsAll ? [["crowded", await importBoard(makeCrowdedBoard())] as const] : []),
      ] as const;
      // A few cards leave no question on a tablet that they do not leave on a desk.
      for (const [name, board] of boards.slice(size === "tablet" ? 1 : 0)) {
        const page = await join(board, "owner", "Ada", { viewport, colorScheme, reducedMotion: "reduce" });
        for (const lens of LENSES) {
          await goToLens(page, lens);
          await expect(page.locator(".react-flow__node").first()).toBeVisible();
          await page.mouse.move(viewport.width / 2, viewport.height - 4);
          await untilStill(page);
          await page.screenshot({
            path: path(folder, `lens-${lens.toLowerCase()}-${name}-${size}-${colorScheme}.png`),
            animations: "disabled",
          });
          if (name === "sparse" && size === "desktop") {
            expect.soft(await find(page), `${lens}, ${colorScheme}`).toEqual([]);
          }
        }
        await page.context().close();
      }
    });
  }
}
