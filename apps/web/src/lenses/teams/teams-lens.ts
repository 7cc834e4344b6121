import { UsersRound } from "lucide-react";
import type { Lens } from "../lens.ts";
import { dropCards } from "./drop-cards.ts";
import { dropToken } from "./drop-token.ts";
import { place } from "./place.ts";
import { stepCard, stepToken } from "./step.ts";
import { TeamsBar } from "./teams-bar.tsx";
import { TeamsFace } from "./teams-face.tsx";
import { TeamsFront } from "./teams-front.tsx";

/** Who is overbooked: load against capacity by team and period, with the work it comes from as blocks to be moved. */
export const teamsLens: Lens = {
  id: "teams",
  label: "Teams",
  question: "Who is overbooked?",
  icon: UsersRound,
  // `period`: week, month or plan. `open`: auto, all, none or the id of a team. `from`: the first column by its name. `sort`: own or load.
  look: { period: "month", open: "auto", sort: "own", from: "", level: "off" },
  place,
  drop: dropCards,
  step: (input, id, direction) => stepCard(input, id, direction),
  dropToken,
  stepToken,
  create: (_input, kind) => (kind === null || kind === "team" ? { kind: "team", values: {} } : null),
  showsLink: () => false,
  empty: {
    title: "No teams yet",
    text: "Add who does the work and how many people they are. Then drag projects onto them: overbooked months stand out.",
    kind: "team",
  },
  Face: TeamsFace,
  Bar: TeamsBar,
  Front: TeamsFront,
};
