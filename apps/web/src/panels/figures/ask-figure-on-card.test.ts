import { addItem } from "@throughline/board";
import { afterEach, describe, expect, it } from "vitest";
import { createCanvasParts } from "../../canvas/canvas-parts.ts";
import { click } from "../../canvas/gestures/choose-gesture.ts";
import { createLensStage } from "../../lenses/lens-stage.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace, type Tool } from "../../workspace/workspace.ts";
import { askedFigure, stopAsking } from "./asked-figure.ts";

afterEach(stopAsking);

function clickOn(html: string, { shift = false, tool = { name: "select" } as Tool } = {}) {
  const session = createLocalSession((board) => {
    addItem(board, { id: "a", kind: "project", pos: [0, 0] });
    addItem(board, { id: "b", kind: "project", pos: [400, 0] });
  });
  const workspace = createWorkspace();
  workspace.select(["b"]);
  workspace.useTool(tool);
  const card = document.createElement("div");
  card.innerHTML = html;
  const at = { screen: [5, 5], board: [5, 5], shift, alt: false, mod: false, pressure: 0.5 } as const;
  click(createCanvasParts(session, workspace, createLensStage(session, workspace)), {
    picked: { what: "item", id: "a", inside: false },
    at,
    button: 0,
    touch: false,
    target: card.querySelector("b"),
  });
  const selected = workspace.get().selection.items;
  session.dispose();
  return { selected, asked: askedFigure.getState().asked };
}

describe("a click on a figure of a card", () => {
  it("asks for it and leaves the selection alone", () => {
    const { selected, asked } = clickOn('<span data-figure="finish"><b>9 Jun</b></span>');
    expect(asked).toMatchObject({ item: "a", figure: "finish" });
    expect(selected).toEqual(["b"]);
  });

  it("selects the card where there is no figure, or a name that is none", () => {
    for (const html of ["<b>Title</b>", '<span data-figure="toString"><b>?</b></span>']) {
      const { selected, asked } = clickOn(html);
      expect(asked).toBeNull();
      expect(selected).toEqual(["a"]);
    }
  });

  it("adds the card to the selection with Shift, and is left to the tool that is in use", () => {
    const figure = '<span data-figure="finish"><b>9 Jun</b></span>';
    expect(clickOn(figure, { shift: true })).toMatchObject({ selected: ["b", "a"], asked: null });
    expect(clickOn(figure, { tool: { name: "hand" } }).asked).toBeNull();
  });
});
