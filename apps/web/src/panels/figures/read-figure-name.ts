import type { FigureName } from "@throughline/engine";

/** A table and not a list, so that the compiler sees a name that is missing. */
const names: Readonly<Record<FigureName, true>> = {
  status: true,
  start: true,
  finish: true,
  totalFloat: true,
  freeFloat: true,
  critical: true,
  slip: true,
  deadlineMiss: true,
  p50: true,
  p80: true,
  onTime: true,
  criticality: true,
  sensitivity: true,
  emv: true,
  expectedDays: true,
  riskScore: true,
  residualScore: true,
  benefitStart: true,
  benefitFull: true,
  benefitValue: true,
  delayLoss: true,
  delayCost: true,
  benefitAtRisk: true,
  realization: true,
  operability: true,
  coverage: true,
  goalHealth: true,
  goalDate: true,
  forecast: true,
  cpi: true,
  spi: true,
  scheduleIndex: true,
  wsjf: true,
  rice: true,
  weighted: true,
  ahp: true,
  load: true,
};

/** The name of a figure as an element carries it; null for anything else. */
export function readFigureName(text: string | undefined): FigureName | null {
  return text !== undefined && isFigureName(text) ? text : null;
}

function isFigureName(text: string): text is FigureName {
  return Object.hasOwn(names, text);
}
