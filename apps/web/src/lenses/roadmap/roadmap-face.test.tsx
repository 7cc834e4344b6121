import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { createLensCase } from "../testing/lens-case.ts";
import { RoadmapBar } from "./roadmap-bar.tsx";
import { RoadmapFace } from "./roadmap-face.tsx";
import { roadmapLens } from "./roadmap-lens.ts";
import { roadmapLook } from "./roadmap-look.ts";

let shown: Rendered | undefined;
afterEach(() => shown?.close());

function show(fill: (board: Board) => void, id: string) {
  const input = createLensCase(roadmapLens, fill).input({ scale: "month" });
  const item = input.items.get(id);
  const facts = roadmapLens.place(input).facts.get(id);
  if (!item || !facts) throw new Error("The card is not on the roadmap.");
  shown = renderInBoard(<RoadmapFace item={item} facts={facts} />, fill);
  return shown;
}

const project = (values: Record<string, unknown>) => (board: Board) => {
  setMeta(board, "statusDate", "2014-03-10");
  addItem(board, { id: "x", kind: "project", pos: [0, 0], title: "Data hub", values });
};

describe("a bar", () => {
  it("shows title, progress and health inside when there is room, and says the rest in words", () => {
    const { root, find } = show(
      project({
        start: "2014-03-03",
        duration: 60,
        progress: 0.4,
        status: "in-progress",
        declaredRag: "red",
      }),
      "x",
    );
    expect(root.textContent).toContain("Data hub");
    expect(root.textContent).toContain("40%");
    expect(find('[aria-label="Off track"], [aria-label="At risk"], [aria-label="On track"]')).not.toBeNull();
    expect(find('[aria-label="Critical"]')).not.toBeNull();
    expect(find("[data-form]")?.title).toContain("40% done");
  });

  it("puts the title beside a short bar, with what is broken", () => {
    const { root } = show(project({ start: "2014-04-07", duration: 3, deadline: "2014-04-07" }), "x");
    expect(root.textContent).toContain("Data hub");
    expect(root.textContent).toContain("2 d late");
  });

  it("is a bracket where it has parts, and a diamond for a moment", () => {
    const fill = (board: Board) => {
      project({})(board);
      addItem(board, {
        id: "m",
        kind: "milestone",
        pos: [0, 0],
        title: "Go",
        values: { start: "2014-05-05" },
      });
      addLink(board, { kind: "contains", from: "x", to: "m" });
    };
    expect(show(fill, "x").find('[data-form="whole"]')).not.toBeNull();
    shown?.close();
    expect(show(fill, "m").find('[data-form="moment"]')).not.toBeNull();
  });

  it("says how far a trial pushes it, as long as someone tries", () => {
    const { root, session } = show(project({ start: "2014-04-07", duration: 30 }), "x");
    expect(root.textContent).not.toContain("+2 weeks");
    act(() => session.figures.setTrials([{ by: 1, edits: [{ id: "x", start: "2014-04-21" }] }]));
    expect(root.textContent).toContain("+2 weeks");
    act(() => session.figures.setTrials([]));
    expect(root.textContent).not.toContain("+2 weeks");
  });

  it("says plainly what has no date", () => {
    expect(show(project({}), "x").find('[data-form="tray"]')?.textContent).toBe("Data hub");
  });
});

describe("the controls", () => {
  const render = (choose: (patch: Record<string, string>) => void) => {
    shown = renderInBoard(
      <RoadmapBar look={roadmapLook} choose={choose} />,
      project({ start: "2014-03-03" }),
    );
    return shown;
  };

  it("choose scale and lanes, and say what is chosen", () => {
    const patches: Record<string, string>[] = [];
    const { all, click, named } = render((patch) => patches.push(patch));
    const scales = all('[aria-label="Scale of time"] button') as readonly HTMLButtonElement[];
    expect(scales.map(({ textContent }) => textContent)).toEqual([
      "Fit",
      "Weeks",
      "Months",
      "Quarters",
      "Years",
    ]);
    expect(scales[0]?.getAttribute("aria-pressed")).toBe("true");
    const [, weeks] = scales;
    if (weeks) click(weeks);
    expect(patches).toEqual([{ scale: "week" }]);
    expect(named<HTMLSelectElement>("What makes a lane").value).toBe("part");
  });
});
