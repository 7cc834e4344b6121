import { setField } from "@throughline/board";
import { makeLargeBoard } from "../bench/large-board.ts";
import { expect, test } from "./support/board-test.ts";
import { canvas } from "./support/card.ts";
import { importBoard } from "./support/make-board.ts";
import { zoomToFullSize } from "./support/zoom.ts";

test("one remote edit on a board of 1,000 cards touches the element of one card", async ({
  join,
  connect,
}) => {
  const board = await importBoard(makeLargeBoard(1000, 1300, 7));
  const program = await connect(board);
  const page = await join(board, "editor", "Ada");
  await zoomToFullSize(page);
  const nodes = canvas(page).locator(".react-flow__node");
  await expect.poll(() => nodes.count()).toBeGreaterThan(12);
  const ids = await nodes.evaluateAll((all) =>
    all
      .filter((node) => {
        const { left, top, right, bottom } = node.getBoundingClientRect();
        return left > 100 && top > 100 && right < 900 && bottom < 800;
      })
      .map((node) => node.getAttribute("data-id") ?? ""),
  );
  const [id = ""] = ids;
  const watch = await page.evaluateHandle(() => {
    const touched = new Set<string>();
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes, removedNodes } of changes) {
        for (const node of [target, ...addedNodes, ...removedNodes]) {
          const element = node instanceof Element ? node : node.parentElement;
          const card = element?.closest(".react-flow__node");
          if (card) touched.add(card.getAttribute("data-id") ?? "");
        }
      }
    });
    const plane = document.querySelector(".react-flow__nodes");
    if (plane) {
      observer.observe(plane, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    return { touched };
  });
  setField(program.board, id, "title", "Changed from afar");
  await expect(canvas(page).getByText("Changed from afar")).toBeVisible();
  expect(await watch.evaluate(({ touched }) => [...touched])).toEqual([id]);
});
