import { contributes, delivers, dependency, governs, owns, staffs, threatens } from "../author/links.ts";
import { changes as c } from "./changes.ts";
import { benefits as b, goals as g } from "./goals-and-benefits.ts";
import { decisions as d, controls as k, requests as q } from "./governance.ts";
import { journey as j, milestones as m, deliverables as out } from "./journey.ts";
import {
  assumptions as a,
  issues as i,
  risks as r,
  stakeholders as s,
  teams as t,
} from "./people-and-risks.ts";
import { parts as p } from "./projects.ts";

const schedule = [
  dependency(p.parachute, p.landing, { type: "FF", lag: 60, status: "met" }),
  dependency(p.pixl, p.sherloc, { type: "FF", label: "One turret on the arm" }),
  dependency(p.instruments, p.chassis, { type: "FF", lag: 10, status: "met" }),
  dependency(p.landing, j.assembly, { type: "FF", lag: 5 }),
  dependency(p.sherloc, j.assembly, {
    type: "FF",
    lag: 5,
    owner: "Payload manager",
    promised: "2019-08-30",
    needed: "2019-09-06",
  }),
  dependency(p.caching, j.assembly, {
    type: "FF",
    owner: "Sampling and caching lead",
    promised: "2019-11-22",
    needed: "2019-09-13",
    status: "at-risk",
    notes: "Assembly ends ten weeks before the caching system is ready.",
  }),
  dependency(p.caching, j.testing, {
    hardness: "soft",
    lag: -35,
    label: "Test model first",
    promised: "2019-11-22",
    needed: "2019-11-18",
    status: "at-risk",
    notes: "With a test model the test can begin seven weeks before the flight model is ready.",
  }),
  dependency(p.chassis, j.assembly, { type: "FF", lag: 20, status: "met" }),
  dependency(p.helicopter, j.assembly, { type: "FF", lag: 20 }),
  dependency(j.assembly, j.testing, {
    type: "FF",
    lag: 30,
    label: "Six weeks with all parts aboard",
    notes: "Vacuum and vibration need the whole spacecraft; what comes before runs with test models.",
  }),
  dependency(j.testing, m.leavesLab, { lag: 20, label: "Margin" }),
  dependency(m.leavesLab, j.launch),
  dependency(j.rocket, j.launch, { type: "FF", lag: 20 }),
  dependency(j.power, j.launch, { type: "FF", lag: 5, label: "Fitted at the pad" }),
  dependency(j.launch, m.windowOpens),
  dependency(m.windowOpens, m.windowCloses),
  dependency(j.launch, j.operations),
  dependency(m.windowOpens, m.landed, { lag: 203, lagUnit: "elapsed", label: "Flight to Mars" }),
  dependency(j.operations, out.surfaceReady, { type: "SS", lag: 216, lagUnit: "elapsed" }),
  dependency(m.landed, out.surfaceReady),
  dependency(j.operations, m.primeEnds),
  dependency(m.confirmed, m.siteChosen, { status: "met" }),
];

const value = [
  delivers(j.power, out.safetyReport),
  delivers(p.landing, c.steerAway, 1),
  delivers(p.sherloc, c.jointMaps, 0.5),
  delivers(out.surfaceReady, c.jointMaps, 0.5),
  delivers(p.caching, c.cleanTubes, 1),
  delivers(p.chassis, c.reuseAsBuilt, 1),
  delivers(out.surfaceReady, c.fiveHours, 1),
  delivers(out.surfaceReady, c.demonstrations, 0.5),
  delivers(c.steerAway, b.smallerEllipse, 1),
  delivers(c.jointMaps, b.sharperEvidence, 1),
  delivers(c.cleanTubes, b.moreSamples, 0.7),
  delivers(c.jointMaps, b.moreSamples, 0.2),
  delivers(c.reuseAsBuilt, b.lowerCost, 1),
  delivers(c.fiveHours, b.fasterPlanning, 1),
  delivers(c.demonstrations, b.moreOxygen, 1),
  delivers(c.demonstrations, b.widerReach, 1),
  contributes(b.smallerEllipse, g.habitability, 2),
  contributes(b.sharperEvidence, g.habitability, 2),
  contributes(b.sharperEvidence, g.seekSigns, 4),
  contributes(b.moreSamples, g.seekSigns, 2),
  contributes(b.moreSamples, g.cacheSamples, 5),
  contributes(b.lowerCost, g.flyAtCost, 3),
  contributes(b.fasterPlanning, g.flyAtCost, 1),
  contributes(b.moreOxygen, g.prepareHumans, 3),
  contributes(b.widerReach, g.prepareHumans, 2),
];

const raid = [
  threatens(r.cachingLate, p.caching, { days: 40, money: 60_000_000 }),
  threatens(r.cachingLate, b.moreSamples, { benefitLoss: 0.3 }),
  threatens(r.dirtyTubes, b.moreSamples, { benefitLoss: 0.5 }),
  threatens(r.instrumentCost, p.sherloc, { days: 20, money: 35_000_000 }),
  threatens(r.missWindow, m.windowCloses, { days: 540, money: 570_000_000 }),
  threatens(r.sharedParts, j.testing, { days: 30, money: 30_000_000 }),
  threatens(r.publicFlight, b.widerReach),
  threatens(a.heritage, p.chassis, { days: 20, money: 45_000_000 }),
  threatens(i.heatShield, p.landing, { money: 12_000_000 }),
];

const people = [
  staffs(t.landingTeam, p.landing, 60),
  staffs(t.armInstruments, p.pixl, 40),
  staffs(t.armInstruments, p.sherloc, 45),
  staffs(t.sampling, p.caching, 105),
  staffs(t.integration, j.assembly, 110),
  staffs(t.integration, j.testing, 90),
  staffs(t.launchProvider, j.rocket, 40),
  owns(s.headquarters, g.flyAtCost, "A"),
  owns(s.congress, g.flyAtCost, "C"),
  owns(s.scientists, b.moreSamples, "C"),
  owns(s.protection, c.cleanTubes, "C"),
];

const governance = [
  governs(d.payGrowth, p.caching),
  governs(d.addHelicopter, p.helicopter),
  governs(q.moreShifts, p.caching),
  governs(q.repeatShield, p.landing),
  governs(k.spores, c.cleanTubes),
  governs(k.nuclear, j.launch),
  governs(k.openReports, m.windowOpens),
];

export const links = [...schedule, ...value, ...raid, ...people, ...governance];
