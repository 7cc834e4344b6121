import { Workflow } from "lucide-react";
import type { Lens } from "../lens.ts";
import { arrangeBenefits } from "./arrange-benefits.ts";
import { BenefitsBar } from "./benefits-bar.tsx";
import { BenefitsFront } from "./benefits-front.tsx";
import { ChainFace } from "./chain-face.tsx";
import { createInColumn } from "./create-in-column.ts";
import { dropInColumn, stepInColumn } from "./drop-in-column.ts";
import { ribbonWidth, SIDES } from "./link-ribbons.ts";
import { dropWeight, stepWeight } from "./weight-tokens.ts";

/** Why are we doing this? Projects lead through changes to benefits and goals; links are as wide as what they carry. */
export const benefitsLens: Lens = {
  id: "benefits",
  label: "Benefits",
  question: "Why are we doing this?",
  icon: Workflow,
  look: {
    ribbons: "value",
    order: "ranked",
    follow: "on",
    focus: "",
    gaps: "off",
    weights: "on",
    profile: "",
  },
  place: arrangeBenefits,
  drop: dropInColumn,
  step: stepInColumn,
  dropToken: dropWeight,
  stepToken: (_input, _token, direction, big) => stepWeight(direction, big),
  create: createInColumn,
  showsLink: ({ kind }) => kind === "delivers" || kind === "contributes",
  linkable: true,
  linkSides: () => SIDES,
  linkWidth: (input, link) => ribbonWidth(input, link.id),
  empty: {
    title: "No goals or benefits yet",
    text: "Start at the end: add the goal, then the benefits that serve it, the changes they need and the projects that bring them.",
    kind: "goal",
  },
  Face: ChainFace,
  Bar: BenefitsBar,
  Front: BenefitsFront,
};
