import { Grid3x3 } from "lucide-react";
import type { Lens } from "../lens.ts";
import { createRisk } from "./create-risk.ts";
import { dropResidual } from "./drop-residual.ts";
import { dropRisks } from "./drop-risks.ts";
import { placeRisks } from "./place-risks.ts";
import { RiskBar } from "./risk-bar.tsx";
import { RiskFace } from "./risk-face.tsx";
import { startLook } from "./risk-filter.ts";
import { stepResidual, stepRisk } from "./step-risk.ts";

/** The register on the probability-impact grid: a drop scores a risk, its dot what remains after treatment. */
export const riskLens: Lens = {
  id: "risk",
  label: "Risk",
  question: "What can go wrong?",
  icon: Grid3x3,
  look: startLook,
  place: placeRisks,
  drop: dropRisks,
  step: stepRisk,
  dropToken: dropResidual,
  stepToken: stepResidual,
  create: createRisk,
  showsLink: () => false,
  empty: {
    title: "No risks yet",
    text: "Ask what could keep each goal from being reached. Add it, then drag it to its probability and impact.",
    kind: "risk",
  },
  Face: RiskFace,
  Bar: RiskBar,
};
