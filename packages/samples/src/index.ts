import { barcelonaSmartCity } from "./barcelona-smart-city/barcelona-smart-city.ts";
import { cloudMove } from "./cloud-move/cloud-move.ts";
import { healthcareGov } from "./healthcare-gov/healthcare-gov.ts";
import { mars2020 } from "./mars-2020/mars-2020.ts";
import type { Sample } from "./sample.ts";

export type { Sample } from "./sample.ts";

/** The sample programs, the five-minute tour first. */
export const samples: readonly Sample[] = [cloudMove, mars2020, healthcareGov, barcelonaSmartCity];
