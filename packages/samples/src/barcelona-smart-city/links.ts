import { contributes, delivers, dependency, governs, owns, staffs, threatens } from "../author/links.ts";
import { benefits as b } from "./benefits.ts";
import { changes as c, goals as g } from "./goals-and-changes.ts";
import {
  decisions as d,
  controls as k,
  milestones as m,
  deliverables as out,
  request as q,
} from "./governance.ts";
import {
  assumptions as a,
  issues as i,
  stakeholders as p,
  risks as r,
  teams as t,
} from "./people-and-risks.ts";
import { enablers as e, services as s } from "./projects.ts";

const schedule = [
  dependency(e.fiber, e.wifi, {
    type: "FF",
    owner: "IMI networks",
    promised: "2015-03-31",
    needed: "2014-11-28",
    status: "broken",
    notes: "The last 200 access points have no fiber yet.",
  }),
  dependency(e.fiber, e.platform, { type: "SS", lag: 20, status: "met" }),
  dependency(e.fiber, s.parking, { type: "FF", lag: 40 }),
  dependency(e.wifi, s.busStops, { type: "FF", lag: 20 }),
  dependency(s.busStops, s.busGrid, { type: "FF", hardness: "soft" }),
  dependency(s.busGrid, c.busGridUsed, { type: "SS", status: "met", label: "From the first lines on" }),
  dependency(e.platform, s.parking, { type: "FF", lag: 20 }),
  dependency(e.platform, s.lighting, { type: "FF", lag: 20 }),
  dependency(e.platform, s.irrigation, { type: "FF", lag: 20 }),
  dependency(e.platform, s.waste, {
    owner: "IMI platforms",
    promised: "2015-02-27",
    needed: "2014-10-03",
    status: "at-risk",
    notes: "The bins started before the platform could take their data: one more island.",
  }),
  dependency(e.platform, e.cityOs, { type: "SS", lag: 240, status: "met" }),
  dependency(e.campus, e.openData, { type: "SS", lag: 40, hardness: "soft", status: "met" }),
  dependency(e.openData, e.cityOs, { type: "SS", lag: 240, status: "met" }),
  dependency(e.cityOs, s.participation, { type: "FF", lag: 20, hardness: "soft" }),
  dependency(m.partnersNamed, m.ciscoAgreement, { status: "met" }),
  dependency(m.election, m.newCouncil),
  dependency(m.newCouncil, m.review, { lag: 60 }),
];

const value = [
  delivers(e.openData, out.sensorMap),
  delivers(m.gridStarts, c.busGridUsed, 0.8),
  delivers(s.parking, c.guidedDrivers, 1),
  delivers(s.lighting, c.lightOnDemand, 1),
  delivers(s.irrigation, c.gardenersByData, 1),
  delivers(s.waste, c.crewsByBins, 1),
  delivers(s.participation, c.dataForAll, 0.5),
  delivers(c.busGridUsed, b.fasterBuses, 1),
  delivers(c.guidedDrivers, b.moreParking, 1),
  delivers(c.lightOnDemand, b.lowerEnergy, 1),
  delivers(c.gardenersByData, b.lowerWater, 1),
  delivers(c.crewsByBins, b.fewerTruckTrips, 1),
  delivers(c.crewsByBins, b.moreDependence, 0.5),
  delivers(c.dataForAll, b.moreJobs, 0.4),
  delivers(c.dataForAll, b.strongerParticipation, 1),
  contributes(b.fasterBuses, g.moveEasily, 4),
  contributes(b.moreParking, g.moveEasily, 1),
  contributes(b.lowerEnergy, g.useLess, 3),
  contributes(b.lowerWater, g.useLess, 4),
  contributes(b.fewerTruckTrips, g.useLess, 2),
  contributes(b.moreDependence, g.shapedByResidents, 1),
  contributes(b.moreJobs, g.growEconomy, 5),
  contributes(b.strongerParticipation, g.shapedByResidents, 4),
];

const raid = [
  threatens(r.newGovernment, s.waste, { days: 120, money: 20_000_000 }),
  threatens(r.newGovernment, b.moreParking, { benefitLoss: 0.4 }),
  threatens(r.lockIn, s.lighting, { money: 12_000_000 }),
  threatens(r.islands, e.cityOs, { days: 60, money: 6_000_000 }),
  threatens(r.fewAsked, b.strongerParticipation, { benefitLoss: 0.3 }),
  threatens(r.upkeep, s.irrigation, { days: 20, money: 8_000_000 }),
  threatens(r.movementData, e.openData, { money: 4_000_000 }),
  threatens(a.partnersPay, e.campus, { days: 40, money: 10_000_000 }),
  threatens(i.wifiLimited, e.wifi, { days: 15, money: 1_500_000 }),
];

const people = [
  staffs(t.operators, s.busGrid, 20),
  staffs(t.networks, e.fiber, 20),
  staffs(t.networks, e.wifi, 8),
  staffs(t.platforms, e.platform, 9),
  staffs(t.platforms, e.cityOs, 8),
  staffs(t.platforms, s.participation, 5),
  staffs(t.habitat, s.lighting, 14),
  staffs(t.habitat, s.irrigation, 10),
  staffs(t.partners, e.campus, 15),
  owns(p.neighbors, c.dataForAll, "C"),
  owns(p.technologyFirms, b.moreJobs, "R"),
  owns(p.government, g.growEconomy, "A"),
  owns(p.opposition, g.shapedByResidents, "C"),
];

const governance = [
  governs(d.openPlatform, e.platform),
  governs(d.afterElection, m.review),
  governs(q.waitForPlatform, s.waste),
  governs(k.dataProtection, s.participation),
  governs(k.securityScheme, e.cityOs),
  governs(k.telecomLaw, e.wifi),
];

export const links = [...schedule, ...value, ...raid, ...people, ...governance];
