import { card, cards } from "../author/cards.ts";
import { grid, section } from "../author/layout.ts";
import { arrangeStory } from "../author/story.ts";
import { createSample } from "../sample.ts";
import { holidays, statusDate } from "./calendar.ts";
import { changes as c } from "./changes.ts";
import { benefits as b, goals as g, program } from "./goals-and-benefits.ts";
import { decisions as d, controls as k, requests as q } from "./governance.ts";
import { journey as j, milestones as m, deliverables as out } from "./journey.ts";
import { links } from "./links.ts";
import {
  assumptions as a,
  issues as i,
  risks as r,
  stakeholders as s,
  teams as t,
} from "./people-and-risks.ts";
import { parts as p } from "./projects.ts";

const heading = card("text", "heading", { title: "Plan of June 2019", fontSize: 24, size: [320, 40] });

const notes = cards(
  "note",
  { size: [320, 240] },
  {
    howToRead: {
      color: "yellow",
      title:
        "How to read this board\n" +
        "Teams build parts, parts become a spacecraft, it lets people work in new ways, and those bring benefits that serve goals. The launch window does not move.",
    },
    tryThis: {
      color: "teal",
      title:
        "Try this\n" +
        "The caching system is ten weeks late, and the rover may leave the laboratory one day later at most. Select the system, drag the time grip below it by a quarter and read what becomes of the launch window.",
    },
    whatHappened: {
      color: "grey",
      title:
        "What happened next\n" +
        "Launched on 30 July 2020, landed on 18 February 2021. Cost grew by about 15 %, announced in 2019, from PIXL, SHERLOC and the caching system.",
    },
  },
);

const free = [260, 136] as const;

const layout = arrangeStory({
  introduction: grid([[heading], [program], [notes.howToRead], [notes.tryThis], [notes.whatHappened]]),
  teams: section("teams", "Teams", "violet", [
    [t.landingTeam],
    [t.armInstruments],
    [t.sampling],
    [t.integration],
    [t.launchProvider],
  ]),
  projects: section(
    "projects",
    "Projects: from parts to Mars",
    "blue",
    [
      [p.parachute, p.landing],
      [p.pixl, p.sherloc],
      [free, p.caching],
      [p.instruments, p.chassis],
      [free, p.helicopter, j.assembly, j.testing],
      [j.power, j.rocket, j.launch, j.operations],
    ],
    { spread: true },
  ),
  milestones: section("milestones", "Dates that matter", "orange", [
    [m.confirmed, m.siteChosen, m.windowOpens, m.windowCloses],
    [out.safetyReport, m.leavesLab, m.landed, out.surfaceReady, m.primeEnds],
  ]),
  raid: section("raid", "Risks, assumptions and issues", "red", [
    [i.heatShield, a.heritage, r.instrumentCost, r.missWindow],
    [r.cachingLate, r.sharedParts, r.dirtyTubes, r.publicFlight],
  ]),
  changes: section(
    "changes",
    "How work changes",
    "teal",
    [[c.steerAway], [c.jointMaps], [c.cleanTubes], [c.reuseAsBuilt], [c.fiveHours], [c.demonstrations]],
    { spread: true },
  ),
  benefits: section(
    "benefits",
    "What we gain",
    "green",
    [
      [b.smallerEllipse],
      [b.sharperEvidence],
      [b.moreSamples],
      [b.lowerCost],
      [b.fasterPlanning],
      [b.moreOxygen],
      [b.widerReach],
    ],
    { spread: true },
  ),
  goals: section(
    "goals",
    "Why: the goals",
    "yellow",
    [[g.habitability], [g.seekSigns], [g.cacheSamples], [g.flyAtCost], [g.prepareHumans]],
    { spread: true },
  ),
  people: section("people", "People who must be with us", "pink", [
    [s.protection, s.scientists, s.headquarters, s.congress],
  ]),
  governance: section("governance", "Decisions and controls", "grey", [
    [d.payGrowth, d.addHelicopter, q.moreShifts, q.repeatShield],
    [k.nuclear, k.openReports, k.spores],
  ]),
});

/** Mars 2020 in June 2019, thirteen months before its launch window. */
export const mars2020 = createSample(
  "mars-2020",
  "A launch window every 26 months: what late parts cost when the last date cannot move.",
  {
    title: "Mars 2020, seen from June 2019",
    currency: "USD",
    statusDate,
    holidays,
    layout,
    links,
    ranking: [
      j.testing,
      p.caching,
      j.launch,
      j.assembly,
      p.landing,
      p.sherloc,
      p.pixl,
      j.power,
      j.rocket,
      p.chassis,
      p.instruments,
      p.parachute,
      j.operations,
      p.helicopter,
      b.moreSamples,
      b.sharperEvidence,
      b.smallerEllipse,
      b.lowerCost,
      b.fasterPlanning,
      b.moreOxygen,
      b.widerReach,
    ],
  },
);
