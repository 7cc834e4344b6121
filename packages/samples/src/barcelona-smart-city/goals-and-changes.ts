import { card, cards } from "../author/cards.ts";
import { calendar, underWay } from "./calendar.ts";

const { span } = calendar;

export const program = card("program", "smartCity", {
  title: "Barcelona smart city",
  description:
    "From 2011 the city bundled its digital work: 22 programs with 83 projects in 12 areas (environment, ICT, mobility, " +
    "water, energy, waste, nature, built domain, public space, open government, information flows, services). The board " +
    "shows 13 projects. A few shared enablers carry most benefits: fiber, Wi-Fi and the Sentilo sensor platform. " +
    "No reliable public total of the budget was found: all money here is illustrative.",
  vision: "One city infrastructure under all services, instead of a network for each department.",
  sponsor: "Mayor of Barcelona",
  manager: "Municipal IT institute (IMI)",
  scope:
    "Shared networks and platform; street, park, transport and waste services; open data; the 22@ campus.",
  outOfScope: "Metropolitan services beyond the city limits.",
  objectives: "Move easily, use less, grow, and open the city to its residents.",
  start: "2011-11-28",
  finish: "2016-12-30",
  budget: 180_000_000,
  stage: "oversight",
  method: "hybrid",
  declaredRag: "green",
  approximate: ["budget"],
  source: "City figures as published 2014; budget illustrative",
});

export const goals = cards(
  "goal",
  { source: "Illustrative", approximate: ["baseline", "target"] },
  {
    moveEasily: {
      title: "Move easily through the city",
      owner: "Deputy mayor for urban habitat",
      weight: 4,
      theme: "Mobility",
      measure: "Average speed of city buses",
      unit: "km an hour",
      baseline: 11.5,
      target: 13,
      due: "2016-12-30",
    },
    useLess: {
      title: "Use less water, energy and fuel",
      owner: "Deputy mayor for urban habitat",
      weight: 5,
      theme: "Environment",
      measure: "Energy of municipal services, 2011 is 100",
      unit: "index",
      baseline: 100,
      target: 85,
      direction: "decrease",
      due: "2016-12-30",
    },
    growEconomy: {
      title: "A stronger urban economy",
      owner: "Deputy mayor for economy",
      weight: 4,
      theme: "Economy",
      measure: "Jobs said to come from the smart economy",
      unit: "jobs",
      baseline: 0,
      target: 47_000,
      due: "2016-12-30",
      source: "City claim, not audited",
    },
    shapedByResidents: {
      title: "A city that its residents shape",
      owner: "Deputy mayor for participation",
      weight: 3,
      theme: "Democracy",
      measure: "Proposals from residents that were taken up",
      unit: "proposals a year",
      baseline: 40,
      target: 400,
      due: "2016-12-30",
    },
  },
);

export const changes = cards(
  "change",
  {
    source: "Illustrative",
    approximate: ["start", "duration", "progress", "adoption"],
    status: "in-progress",
  },
  {
    busGridUsed: {
      title: "Riders change on a simple bus grid",
      owner: "TMB operations",
      affected: "Bus riders and drivers",
      status: "done",
      progress: 1,
      adoption: 0.45,
      ...span("2012-10-01", "2012-12-28"),
      communication: "A letter for each direction, a line for each street; live times at the stop.",
    },
    guidedDrivers: {
      title: "Drivers go straight to a free bay",
      owner: "BSM parking",
      affected: "Drivers, parking wardens",
      status: "not-started",
      progress: 0,
      adoption: 0,
      ...span("2015-06-01", "2015-08-31"),
      training: "Wardens: one day on the handheld.",
    },
    lightOnDemand: {
      title: "Light and heat follow need",
      owner: "Urban Habitat energy unit",
      affected: "Lighting crews, building managers",
      adoption: 0.3,
      ...underWay(span("2013-01-14", "2015-05-29")),
      training: "Two days for each building manager.",
    },
    gardenersByData: {
      title: "Gardeners water by soil data",
      owner: "Parks and Gardens",
      affected: "Gardeners of the public parks",
      adoption: 0.3,
      ...underWay(span("2014-03-03", "2015-04-30")),
      training: "One day with tablet, in the park.",
    },
    crewsByBins: {
      title: "Crews empty the bins that are full",
      owner: "Urban Habitat cleaning unit",
      affected: "Crews of the cleaning contractors",
      status: "not-started",
      progress: 0,
      adoption: 0,
      ...span("2015-03-02", "2015-10-30"),
    },
    dataForAll: {
      title: "Residents and firms use city data",
      owner: "Open data office",
      affected: "Residents, firms, city departments",
      adoption: 0.15,
      ...underWay(span("2013-02-04", "2016-06-30")),
      communication: "Prizes, school projects, a help desk for developers.",
    },
  },
);
