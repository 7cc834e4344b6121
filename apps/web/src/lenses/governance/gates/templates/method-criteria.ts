import type { ItemOf } from "@throughline/model";
import type { CriteriaByStage } from "./base-criteria.ts";

/** What a gate asks for beside that because of the way of working. */
export const methodCriteria: Readonly<Record<ItemOf<"project">["method"], CriteriaByStage>> = {
  none: {
    planning: ["The way of working is chosen, with the reason"],
    mapping: ["The next three months are planned week by week"],
    execution: ["Progress was shown on the real thing, not on slides"],
    oversight: ["Support knows what can fail and what to do then"],
    realization: ["Lessons are written down where the next project looks"],
  },
  agile: {
    planning: ["The product goal fits in one sentence", "One product owner decides, and has the time for it"],
    mapping: ["The first backlog is ordered by value", "Definition of done is agreed and visible"],
    execution: ["The last three sprints met their goals", "What users said in reviews is in the backlog"],
    oversight: [
      "The backlog left over is handed to those who run it",
      "Defects no longer grow from sprint to sprint",
    ],
    realization: [
      "Usage shows the value that the backlog promised",
      "The last retrospective is shared beyond the team",
    ],
  },
  waterfall: {
    planning: ["Requirements are complete and signed", "What is out of scope is written down too"],
    mapping: ["The design answers each requirement", "Schedule, cost and scope have a baseline"],
    execution: ["Each requirement has a passed test", "Changes since the baseline were approved one by one"],
    oversight: ["Acceptance test is signed by the customer", "Documents match what was delivered"],
    realization: [
      "The warranty time is over or handed on",
      "Final cost and dates are compared with the baseline",
    ],
  },
  lean: {
    planning: [
      "The customer's problem was seen on the spot",
      "The present flow is drawn with its waiting times",
    ],
    mapping: ["The largest waste is named with a figure", "The smallest test of the idea is defined"],
    execution: [
      "The test showed what it should, or the course was changed",
      "Work in progress stays under its limit",
    ],
    oversight: [
      "The new standard work is written by those who do it",
      "A signal shows when the process drifts",
    ],
    realization: ["Lead time and cost fell as the target said", "The next problem to solve is chosen"],
  },
  prince2: {
    planning: [
      "The mandate became a project brief",
      "The project board is appointed: executive, user, supplier",
    ],
    mapping: ["The initiation documents are approved", "Tolerances for time, cost and quality are set"],
    execution: ["Each stage ended with a report to the board", "The business case still holds"],
    oversight: ["Products are accepted as their descriptions ask", "Open matters have follow-on actions"],
    realization: ["The benefits review plan has dates and names", "The end project report is approved"],
  },
  pmbok: {
    planning: ["The charter is signed", "Stakeholders are listed with what they expect"],
    mapping: ["The work breakdown covers the whole scope", "Cost and schedule baselines are approved"],
    execution: ["Earned value shows the work within its limits", "Quality audits leave no open finding"],
    oversight: ["Deliverables are formally accepted", "Contracts are checked and ready to close"],
    realization: ["Contracts are closed and paid", "The lessons register is in the archive"],
  },
  hybrid: {
    planning: [
      "It is clear which parts are fixed and which may change",
      "One plan joins both ways of working",
    ],
    mapping: [
      "Fixed dates and flexible scope are marked on the plan",
      "Sprints end before the milestones they serve",
    ],
    execution: [
      "The milestones were met with what the sprints produced",
      "Changes of fixed parts went through change control",
    ],
    oversight: [
      "Both teams have handed over, with one list of what is left",
      "Those who run it know the release rhythm",
    ],
    realization: [
      "Value is measured for the fixed and the flexible parts",
      "What worked of each method is written down",
    ],
  },
};
