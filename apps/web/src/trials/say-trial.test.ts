import { addItem, setMeta } from "@throughline/board";
import { BOARD_EDIT } from "@throughline/protocol";
import { expect, it } from "vitest";
import { createLocalSession } from "../testing/local-session.ts";
import { sayTrial } from "./say-trial.ts";

it("names what is tried out: a card, several, a budget, or a new order", () => {
  const session = createLocalSession((board) => {
    addItem(board, { id: "a", kind: "project", pos: [0, 0], title: "Rules" });
    setMeta(board, "currency", "EUR");
  });
  expect(sayTrial(session, [{ id: "a", rank: "a1" }])).toEqual({ what: "“Rules”", size: "" });
  expect(sayTrial(session, [{ id: "a", rank: "a1" }, { id: "b" }]).what).toBe("2 cards");
  expect(sayTrial(session, [{ id: BOARD_EDIT, budget: 2_500_000 }])).toEqual({
    what: "a budget of",
    size: "€2.5\u202fM",
  });
  const order = [
    { id: BOARD_EDIT, scoreMethod: "hand" },
    { id: "a", rank: "a1" },
  ];
  expect(sayTrial(session, order)).toEqual({ what: "a new order", size: "" });
  session.dispose();
});
