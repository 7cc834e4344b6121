import { cards, steps } from "../author/cards.ts";

export const decisions = cards(
  "decision",
  { source: "NASA" },
  {
    payGrowth: {
      title: "Pay the growth, or fly with less?",
      status: "open",
      decidedBy: "NASA Headquarters",
      due: "2019-08-30",
      options: "Pay from other Mars work; fly fewer tubes; leave one instrument out; wait for 2022.",
      source: "SpacePolicyOnline; options illustrative",
    },
    addHelicopter: {
      title: "Add the helicopter",
      status: "decided",
      decidedBy: "NASA Headquarters",
      decidedOn: "2018-05-11",
      options: "Add it; keep the mass as margin.",
      reason: "High reward at a risk that the rover does not share.",
      outcome: "Fly it under the rover's belly",
    },
  },
);

export const requests = cards(
  "request",
  { source: "Illustrative", approximate: ["money", "days"] },
  {
    moreShifts: {
      title: "Second shift for sample caching",
      status: "assessed",
      requestedBy: "Sampling and caching lead",
      raised: "2019-06-03",
      reason: "The flight model is ten weeks behind.",
      assessment: "Wins about 25 working days; still late for the start of the environmental test.",
      money: 18_000_000,
      days: 0,
    },
    repeatShield: {
      title: "Build the heat shield again",
      status: "done",
      requestedBy: "Entry, descent and landing lead",
      raised: "2018-04-20",
      reason: "Crack near the edge after the structural test.",
      money: 12_000_000,
      days: 0,
      decidedBy: "Mars 2020 project manager",
      decidedOn: "2018-05-04",
    },
  },
);

export const controls = cards(
  "control",
  { framework: "other", applicable: true },
  {
    spores: {
      title: "Planetary protection: spore count",
      requirement: "COSPAR policy; NASA planetary protection rules",
      status: "implemented",
      owner: "Contamination control lead",
      due: "2020-05-22",
      checks: steps("x Plan approved", "x Assays each month", "Final count before closing"),
      source: "COSPAR policy on planetary protection",
    },
    nuclear: {
      title: "Approval to launch nuclear material",
      requirement: "Presidential directive NSC-25",
      status: "planned",
      owner: "Department of Energy lead",
      due: "2020-04-30",
      source: "Public record",
    },
    openReports: {
      title: "No open red problem report at launch",
      requirement: "JPL problem reporting",
      status: "planned",
      owner: "Mission assurance manager",
      due: "2020-07-10",
      evidence: "Weekly list of open reports.",
      source: "Lesson of MSL (OIG IG-11-019)",
    },
  },
);
