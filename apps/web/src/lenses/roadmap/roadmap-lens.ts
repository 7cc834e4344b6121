import { ChartGantt } from "lucide-react";
import type { Lens, Side } from "../lens.ts";
import { createOnRoadmap } from "./create-on-roadmap.ts";
import { dropFlag, stepFlag } from "./deadline-flags.ts";
import { dropOnRoadmap } from "./drop-on-roadmap.ts";
import { placeRoadmap } from "./place-roadmap.ts";
import { pullableEdges, pullEdge } from "./pull-edge.ts";
import { RoadmapBar } from "./roadmap-bar.tsx";
import { RoadmapFace } from "./roadmap-face.tsx";
import { roadmapLook } from "./roadmap-look.ts";
import { stepOnRoadmap } from "./step-on-roadmap.ts";

const SIDES: Readonly<Record<string, readonly [Side, Side]>> = {
  FS: ["right", "left"],
  SS: ["left", "left"],
  FF: ["right", "right"],
  SF: ["left", "right"],
};

/** The roadmap: time across, lanes down; a drag moves work in time or gives it what a lane stands for. */
export const roadmapLens: Lens = {
  id: "roadmap",
  label: "Roadmap",
  question: "When does it land?",
  icon: ChartGantt,
  look: roadmapLook,
  place: placeRoadmap,
  drop: dropOnRoadmap,
  step: stepOnRoadmap,
  pull: pullEdge,
  pullable: pullableEdges,
  dropToken: dropFlag,
  stepToken: stepFlag,
  create: createOnRoadmap,
  showsLink: ({ kind }) => kind === "dependency",
  linkable: true,
  linkSides: (link) => (link.kind === "dependency" && SIDES[link.type]) || ["right", "left"],
  empty: {
    title: "No work with a date yet",
    text: "Add a project and give it a start; what waits for it follows by itself.",
    kind: "project",
  },
  Face: RoadmapFace,
  Bar: RoadmapBar,
};
