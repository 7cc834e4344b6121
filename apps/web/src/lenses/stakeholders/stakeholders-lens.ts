import { Users } from "lucide-react";
import type { Lens } from "../lens.ts";
import { CommunicationPlan } from "./communication-plan.tsx";
import { createStakeholder } from "./create-stakeholder.ts";
import { dropStakeholders, dropWanted } from "./drop-stakeholders.ts";
import { placeStakeholders } from "./place-stakeholders.ts";
import { StakeholderFace } from "./stakeholder-face.tsx";
import { StakeholdersBar } from "./stakeholders-bar.tsx";
import { stepStakeholder, stepWanted } from "./step-stakeholder.ts";

/** Stakeholders by power and interest, or by engagement; whom a change affects, and the communication plan. */
export const stakeholdersLens: Lens = {
  id: "stakeholders",
  label: "Stakeholders",
  question: "Who must be with us?",
  icon: Users,
  look: { view: "influence", about: "", plan: "closed" },
  place: placeStakeholders,
  drop: dropStakeholders,
  step: stepStakeholder,
  dropToken: dropWanted,
  stepToken: stepWanted,
  create: createStakeholder,
  showsLink: () => false,
  empty: {
    title: "No stakeholders yet",
    text: "Ask who can stop the program and who has to live with it. Add them, then drag them to their power and interest.",
    kind: "stakeholder",
  },
  Face: StakeholderFace,
  Bar: StakeholdersBar,
  Front: CommunicationPlan,
};
