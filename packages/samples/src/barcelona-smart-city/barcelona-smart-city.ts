import { card, cards } from "../author/cards.ts";
import { grid, section } from "../author/layout.ts";
import { arrangeStory } from "../author/story.ts";
import { createSample } from "../sample.ts";
import { benefits as b } from "./benefits.ts";
import { holidays, statusDate } from "./calendar.ts";
import { changes as c, goals as g, program } from "./goals-and-changes.ts";
import {
  decisions as d,
  controls as k,
  milestones as m,
  deliverables as out,
  request as q,
} from "./governance.ts";
import { links } from "./links.ts";
import {
  assumptions as a,
  issues as i,
  stakeholders as p,
  risks as r,
  teams as t,
} from "./people-and-risks.ts";
import { enablers as e, services as s } from "./projects.ts";

const heading = card("text", "heading", { title: "Plan of December 2014", fontSize: 24, size: [320, 40] });

const notes = cards(
  "note",
  { size: [320, 240] },
  {
    howToRead: {
      color: "yellow",
      title:
        "How to read this board\n" +
        "Shared networks and one platform carry the services. Services change daily work, that brings benefits, benefits serve goals. All money is illustrative.",
    },
    tryThis: {
      color: "teal",
      title:
        "Try this\n" +
        "Select the Sentilo platform: five projects hang on it. Drag the time grip below it by a quarter and read which benefits come later. Then think of May 2015.",
    },
    whatHappened: {
      color: "grey",
      title:
        "What happened next\n" +
        "Barcelona en Comú won the election of 24 May 2015. The new plan turned to participation (Decidim) and technological sovereignty.",
    },
  },
);

const free = [260, 136] as const;

const layout = arrangeStory({
  introduction: grid([[heading], [program], [notes.howToRead], [notes.tryThis], [notes.whatHappened]]),
  teams: section("teams", "Teams", "violet", [
    [t.operators],
    [t.networks],
    [t.habitat],
    [t.platforms],
    [t.partners],
  ]),
  projects: section(
    "projects",
    "Projects: enablers at the left, services at the right",
    "blue",
    [
      [free, e.wifi, s.busStops, s.busGrid],
      [e.fiber, free, free, s.parking],
      [free, e.platform, free, s.lighting],
      [free, free, free, s.irrigation],
      [free, free, free, s.waste],
      [e.campus, e.openData, e.cityOs, s.participation],
    ],
    { spread: true },
  ),
  milestones: section("milestones", "Dates that matter", "orange", [
    [m.partnersNamed, m.ciscoAgreement, m.gridStarts, m.innovationCapital],
    [out.sensorMap, [200, 72], m.election, m.newCouncil, m.review],
  ]),
  raid: section("raid", "Risks, assumptions and issues", "red", [
    [a.partnersPay, r.movementData, r.islands, r.newGovernment],
    [i.wifiLimited, r.lockIn, r.upkeep, r.fewAsked],
  ]),
  changes: section(
    "changes",
    "How work changes",
    "teal",
    [
      [c.busGridUsed],
      [c.guidedDrivers],
      [c.lightOnDemand],
      [c.gardenersByData],
      [c.crewsByBins],
      [c.dataForAll],
    ],
    { spread: true },
  ),
  benefits: section(
    "benefits",
    "What the city gains",
    "green",
    [
      [b.fasterBuses],
      [b.moreParking],
      [b.lowerEnergy],
      [b.lowerWater],
      [b.fewerTruckTrips],
      [b.moreDependence],
      [b.moreJobs],
      [b.strongerParticipation],
    ],
    { spread: true },
  ),
  goals: section(
    "goals",
    "Why: the goals",
    "yellow",
    [[g.moveEasily], [g.useLess], [g.growEconomy], [g.shapedByResidents]],
    { spread: true },
  ),
  people: section("people", "People who must be with us", "pink", [
    [p.neighbors, p.technologyFirms, p.government, p.opposition],
  ]),
  governance: section("governance", "Decisions and controls", "grey", [
    [d.afterElection, d.openPlatform, q.waitForPlatform],
    [k.securityScheme, k.telecomLaw, k.dataProtection],
  ]),
});

/** Barcelona's smart city in December 2014, half a year before the election. */
export const barcelonaSmartCity = createSample(
  "barcelona-smart-city",
  "A few shared enablers carry many benefits, and an election may change what counts as one.",
  {
    title: "Barcelona smart city, seen from 2014",
    currency: "EUR",
    statusDate,
    holidays,
    layout,
    links,
    ranking: [
      e.platform,
      s.participation,
      s.irrigation,
      e.openData,
      e.fiber,
      s.lighting,
      s.parking,
      e.cityOs,
      s.busStops,
      e.wifi,
      s.busGrid,
      e.campus,
      s.waste,
      b.lowerWater,
      b.fasterBuses,
      b.lowerEnergy,
      b.moreJobs,
      b.moreParking,
      b.fewerTruckTrips,
      b.strongerParticipation,
    ],
  },
);
