import { cards } from "../author/cards.ts";
import { calendar } from "./calendar.ts";

export const changes = cards(
  "change",
  { source: "Illustrative", status: "not-started", progress: 0, adoption: 0 },
  {
    helpToEnroll: {
      title: "Trained helpers guide people",
      owner: "CMS Office of Communications",
      affected: "Navigators, call center agents, community groups",
      ...calendar.span("2013-08-05", "2013-09-27"),
      training: "Twenty hours of online training with a certificate.",
      communication: "Script and fact sheets in English and Spanish.",
    },
    statesExchange: {
      title: "States send and receive applications",
      owner: "State operations lead",
      affected: "State Medicaid agencies",
      ...calendar.span("2013-07-22", "2013-09-20"),
      training: "A test window for each state, with a named contact.",
    },
    oneAnswer: {
      title: "Agencies answer in one moment",
      owner: "Director, Center for Consumer Information",
      affected: "IRS, SSA, DHS, CMS staff",
      ...calendar.span("2013-07-08", "2013-09-20"),
      communication: "Agreements between agencies say who answers what, and how fast.",
    },
    oneCatalogue: {
      title: "Issuers offer plans in one catalogue",
      owner: "Issuer operations lead",
      affected: "Health insurance issuers",
      ...calendar.span("2013-04-01", "2013-09-06"),
      training: "Weekly calls with issuers during the submission window.",
    },
    applyOnline: {
      title: "People apply and enroll online",
      owner: "CMS Office of Communications",
      affected: "Uninsured people and families",
      ...calendar.span("2013-09-03", "2013-09-30"),
      communication: "National campaign from June 2013.",
    },
  },
);
