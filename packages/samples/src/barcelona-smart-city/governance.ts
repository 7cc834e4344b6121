import { cards, steps } from "../author/cards.ts";
import { calendar, underWay } from "./calendar.ts";

export const decisions = cards(
  "decision",
  {},
  {
    openPlatform: {
      title: "Publish the platform as open source",
      status: "decided",
      decidedBy: "Municipal IT institute (IMI)",
      decidedOn: "2013-11-18",
      options: "Buy one vendor's platform; build an open one.",
      reason: "The city must be able to change vendors.",
      outcome: "Sentilo is open source and other cities use it",
      source: "Sentilo project; date approximate",
      approximate: ["decidedOn"],
    },
    afterElection: {
      title: "Keep, stop or redirect after the election?",
      status: "open",
      decidedBy: "New city council",
      due: "2015-09-30",
      options:
        "Keep all; keep the enablers and stop pilots; turn the money to participation and open source.",
      source: "Illustrative; in 2015 the third way was taken",
    },
  },
);

export const request = cards(
  "request",
  { source: "Illustrative", approximate: ["money", "days"] },
  {
    waitForPlatform: {
      title: "Bin sensors wait for the platform",
      status: "assessed",
      requestedBy: "IMI platforms",
      raised: "2014-11-24",
      reason: "The vendor's own cloud would be one more island.",
      assessment: "Waste crews change five months later; no second integration to pay.",
      money: -600_000,
      days: 100,
    },
  },
);

export const controls = cards(
  "control",
  { framework: "other", applicable: true, owner: "Municipal IT institute (IMI)" },
  {
    dataProtection: {
      title: "Protection of personal data",
      requirement: "Organic Law 15/1999 (LOPD)",
      status: "implemented",
      due: "2014-12-31",
      checks: steps("x Files registered", "x Purpose stated", "Audit of sensors that can identify people"),
      source: "Spanish law in force in 2014",
    },
    securityScheme: {
      title: "National security scheme (ENS)",
      requirement: "Royal Decree 3/2010",
      status: "planned",
      due: "2015-02-27",
      source: "Spanish law in force in 2014",
    },
    telecomLaw: {
      title: "A city as telecom operator",
      requirement: "Law 9/2014 on telecommunications",
      status: "evidenced",
      due: "2014-12-31",
      evidence: "Register entry; service limited as the regulator asked.",
      source: "Spanish law in force in 2014",
    },
  },
);

export const milestones = cards(
  "milestone",
  { source: "Public record", owner: "Municipal IT institute (IMI)" },
  {
    partnersNamed: {
      title: "Campus partners are announced",
      start: "2011-12-01",
      status: "reached",
      source: "Cisco newsroom, 1 December 2011",
    },
    ciscoAgreement: {
      title: "Agreement with Cisco",
      start: "2012-03-05",
      status: "reached",
      approximate: ["start"],
      source: "catalonia.com, March 2012",
    },
    gridStarts: { title: "First lines of the bus grid", start: "2012-10-01", status: "reached" },
    innovationCapital: {
      title: "European Capital of Innovation",
      start: "2014-03-11",
      status: "reached",
      source: "European Commission",
    },
    election: {
      title: "City election",
      description: "Sunday, 24 May 2015. The date is not the program's to move.",
      start: "2015-05-24",
      constraint: "mso",
      constraintDate: "2015-05-24",
      baselineStart: "2015-05-24",
    },
    newCouncil: {
      title: "New council takes office",
      start: "2015-06-13",
      constraint: "mso",
      constraintDate: "2015-06-13",
    },
    review: {
      title: "Review by the new council",
      start: "2015-09-30",
      gate: true,
      criteria: steps("Benefits shown with figures", "Cost of upkeep known", "Residents heard"),
      approximate: ["start"],
      source: "Illustrative",
    },
  },
);

export const deliverables = cards(
  "deliverable",
  { source: "Illustrative", approximate: ["start", "duration"] },
  {
    sensorMap: {
      title: "Public map of all sensors",
      owner: "Open data office",
      status: "in-progress",
      ...underWay(calendar.span("2014-11-03", "2015-02-27")),
      deadline: "2015-04-30",
      acceptedBy: "Council committee",
      criteria: steps("Every sensor with its purpose", "Owner and end date named"),
    },
  },
);
