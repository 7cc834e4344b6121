import { card, cards } from "../author/cards.ts";
import { odds, stance } from "../author/figures.ts";

const source = "Illustrative";

export const teams = cards(
  "team",
  { source },
  {
    it: {
      title: "IT team",
      teamType: "team",
      lead: "IT manager",
      capacity: 4,
      costRate: 420,
      skills: "Servers, network, ERP support",
      availability: 0.8,
    },
    erpPartner: {
      title: "ERP partner",
      teamType: "vendor",
      lead: "Partner's project lead",
      capacity: 3,
      costRate: 1_150,
      skills: "Data migration, ERP setup",
      contract: "Fixed price for the migration; changes by the day.",
    },
  },
);

export const stakeholders = cards(
  "stakeholder",
  { source },
  {
    managingDirector: {
      title: "Managing director",
      role: "Sponsor",
      organisation: "Harbor & Pine",
      ...stance(0.95, 0.6, "supportive", "leading"),
      message: "What it saves, and that shipping never stops.",
      channel: "Monthly half hour",
      cadence: "Monthly",
      owner: "IT manager",
      nextContact: "2026-05-05",
    },
    warehouseLead: {
      title: "Warehouse lead",
      role: "Owner of live stock",
      organisation: "Harbor & Pine",
      ...stance(0.6, 0.9, "resistant", "supportive"),
      message: "Two shifts trained before the switch, and a way back.",
      channel: "Walk through the warehouse",
      cadence: "Weekly",
      owner: "IT manager",
      nextContact: "2026-05-04",
    },
  },
);

export const risks = cards(
  "risk",
  { source, raised: "2026-02-09", reviewed: "2026-04-27" },
  {
    wrongStock: {
      title: "Stock figures are wrong after the move",
      owner: "Warehouse lead",
      category: "Data",
      status: "mitigating",
      ...odds(0.4, 5, 0.15, 4),
      response: "reduce",
      actions: "Count the 300 fastest articles by hand in August. Clean double articles by June.",
      fallback: "Keep the old ERP readable for five weeks.",
      trigger: "More than 2 % differences in the trial migration",
      proximity: "2026-09-28",
      money: 60_000,
      days: 15,
      benefitLoss: 0.3,
    },
    oneExpert: {
      title: "One person knows the old ERP",
      owner: "IT manager",
      category: "People",
      status: "open",
      ...odds(0.3, 4, 0.3, 2),
      response: "reduce",
      actions: "Partner sits in for two weeks in May; write down the nightly jobs.",
      trigger: "Absence of more than a week",
      proximity: "2026-06-15",
      money: 25_000,
      days: 20,
    },
  },
);

export const decision = card("decision", "erpSwitch", {
  title: "ERP: one weekend or two steps?",
  status: "open",
  decidedBy: "Managing director",
  due: "2026-05-29",
  options: "One weekend: cheaper, riskier. Two steps, office first: six weeks longer, two systems at once.",
  source,
});
