/**
 * Where green ends and where amber ends (SPEC E130 to E136). Shares and probabilities are 0 to 1, indexes are
 * ratios, days are working days. A value that equals a threshold is still on its better side.
 */
export const statusRules = {
  /** Amber while the slip is at most this share of the working days that remain. */
  scheduleAmberShare: 0.1,
  /** Of the cost performance index, or of budget over forecast where nothing is earned yet. */
  costGreen: 0.95,
  costAmber: 0.85,
  /** Red from above this to-complete performance index: the rest would have to go that much better. */
  tcpiRed: 1.1,
  /** Of the probability that a benefit starts on time. */
  benefitGreen: 0.8,
  benefitAmber: 0.5,
  /** Without a simulation: amber while the benefit starts at most this much late. About a month. */
  benefitDelayAmber: 20,
  /** Of value realized against value planned to date. */
  realizationGreen: 0.9,
  realizationAmber: 0.7,
  /** Of the expected realized part of a goal's benefits. */
  goalGreen: 0.8,
  goalAmber: 0.5,
} as const;
