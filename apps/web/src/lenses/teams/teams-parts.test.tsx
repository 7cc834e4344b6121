import { addItem, addLink, type Board, setField } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useItem } from "../../live/use-record.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import type { Look } from "../lens.ts";
import { LevelingMoves } from "./leveling-moves.tsx";
import { OverbookedPanel } from "./overbooked-panel.tsx";
import { TeamsBar } from "./teams-bar.tsx";
import { TeamsFace } from "./teams-face.tsx";
import { TeamsFront } from "./teams-front.tsx";
import { teamsLens } from "./teams-lens.ts";

let rendered: Rendered | null = null;
afterEach(() => rendered?.close());

const show = (content: React.ReactNode, fill: (board: Board) => void = fillBoard) => {
  rendered = renderInBoard(content, fill);
  return rendered;
};

function fillBoard(board: Board) {
  const dated = { start: "2026-01-05", duration: 40 };
  addItem(board, { id: "team", kind: "team", pos: [0, 0], title: "Platform", values: { capacity: 5 } });
  addItem(board, { id: "portal", kind: "project", pos: [0, 0], title: "Portal", values: dated });
  addItem(board, { id: "hub", kind: "project", pos: [0, 0], title: "Hub", values: dated });
  addLink(board, { kind: "staffs", from: "team", to: "portal", values: { units: 4 } });
  addLink(board, { kind: "staffs", from: "team", to: "hub", values: { units: 3 } });
}

function Face({ id, open = true }: { readonly id: string; readonly open?: boolean }) {
  const item = useItem(id);
  return item && <TeamsFace item={item} facts={{ open }} />;
}

describe("team face", () => {
  it("says who, how many and how full in words", () => {
    const { root } = show(<Face id="team" />);
    for (const text of ["Team", "Platform", "5 people", "peak 140"]) expect(root.textContent).toContain(text);
  });

  it("keeps the word for what kind of team it is where there is no line for it", () => {
    const { root, find } = show(<Face id="team" open={false} />);
    expect(root.textContent).toContain("Platform");
    expect(find("[aria-label='Team']")).not.toBeNull();
  });

  it("shows when unstaffed work runs", () => {
    const { root } = show(<Face id="portal" />);
    expect(root.textContent).toContain("Portal");
    expect(root.textContent).toMatch(/2026/);
  });
});

describe("overbooked panel", () => {
  it("says each period with what is asked, what is there, and by what", () => {
    const { root } = show(
      <OverbookedPanel team="team" look={teamsLens.look} choose={() => {}} onClose={() => {}} />,
    );
    expect(root.textContent).toContain("February 2026: 7 asked, 5 there");
    expect(root.textContent).toMatch(/Portal 4.*Hub 3/);
  });

  it("says neighboring months that read the same as one", () => {
    const { all } = show(
      <OverbookedPanel team="team" look={teamsLens.look} choose={() => {}} onClose={() => {}} />,
      (board) => {
        fillBoard(board);
        setField(board, "portal", "duration", 110);
        setField(board, "hub", "duration", 110);
      },
    );
    const stretches = all("li > span").map(({ textContent }) => textContent);
    expect(stretches).toEqual([
      "January 2026: 6.4 asked, 5 there",
      "February 2026 to May 2026: 7 asked, 5 there",
    ]);
  });

  it("opens for a selected team, leads to its work and stays there until it is closed", () => {
    const { workspace, find, all, click, named } = show(
      <TeamsFront look={teamsLens.look} choose={() => {}} />,
    );
    expect(find("section")).toBeNull();
    act(() => workspace.select(["team"]));
    const jump = all("section button").find(({ textContent }) => textContent === "Portal 4");
    if (!jump) throw new Error("There is no way to the work.");
    click(jump);
    expect(workspace.get().selection.items).toEqual(["portal"]);
    expect(find("section")).not.toBeNull();
    click(named("Close"));
    expect(find("section")).toBeNull();
  });

  it("says so where nothing is too much, and where nobody typed a capacity", () => {
    const { root, session } = show(
      <OverbookedPanel team="other" look={teamsLens.look} choose={() => {}} onClose={() => {}} />,
      (board) => addItem(board, { id: "other", kind: "team", pos: [0, 0], title: "Other" }),
    );
    expect(session.figures.item("other")?.team?.unlimited).toBe(true);
    expect(root.textContent).toContain("Nobody typed its capacity");
  });
});

describe("teams bar", () => {
  it("changes what is shown, and asks for leveling", () => {
    const chosen: Look[] = [];
    const { all, click } = show(<TeamsBar look={teamsLens.look} choose={(patch) => chosen.push(patch)} />);
    const button = (text: string) => {
      const found = all("button, label").find(({ textContent }) => textContent === text);
      if (!found) throw new Error(`There is no ${text}.`);
      return found;
    };
    click(button("Weeks"));
    click(button("Propose leveling"));
    expect(chosen).toEqual([{ period: "week", from: "" }, { level: "on" }]);
  });
});

describe("leveling moves", () => {
  it("are sentences, with what cannot be mended", () => {
    const { root } = show(
      <LevelingMoves
        proposal={{
          moves: [{ item: "hub", from: "2026-01-05", to: "2026-03-02", days: 40, team: "team" }],
          finishBefore: "2026-02-27",
          finishAfter: "2026-04-24",
          impossible: [{ team: "team", item: "portal" }],
        }}
      />,
    );
    expect(root.textContent).toMatch(/Hub starts .* 8 weeks later: waits for Platform/);
    expect(root.textContent).toContain("Portal alone asks for more of Platform than there is.");
  });
});
