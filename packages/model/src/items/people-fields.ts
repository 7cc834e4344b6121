import { amount, choice, date, line, money, prose, series, share } from "../field.ts";
import { daysOff, extraDays } from "./shared-choices.ts";

const engagement = (label: string) =>
  choice(label, [
    { value: "unknown", label: "Not known" },
    { value: "unaware", label: "Unaware" },
    { value: "resistant", label: "Resistant" },
    { value: "neutral", label: "Neutral" },
    { value: "supportive", label: "Supportive" },
    { value: "leading", label: "Leading" },
  ]);

export const stakeholderFields = {
  role: line("Role"),
  organisation: line("Organisation"),
  power: share("Power"),
  interest: share("Interest"),
  engagementNow: engagement("Engagement now"),
  engagementWanted: engagement("Engagement wanted"),
  message: line("What they need to hear"),
  channel: line("Channel"),
  cadence: line("Cadence"),
  owner: line("Who speaks with them"),
  nextContact: date("Next contact"),
};

export const teamFields = {
  teamType: choice("Type", [
    { value: "team", label: "Team" },
    { value: "person", label: "Person" },
    { value: "vendor", label: "Vendor" },
    { value: "technology", label: "Technology" },
  ]),
  lead: line("Lead"),
  capacity: amount("Capacity in full-time people"),
  capacityByPeriod: series("Capacity by period", "period"),
  costRate: money("Cost per person-day"),
  skills: line("Skills"),
  contract: prose("Contract"),
  availableFrom: date("Available from"),
  availability: share("Availability"),
  daysOff: daysOff(),
  extraDays: extraDays(),
  rank: line("Rank"),
};
