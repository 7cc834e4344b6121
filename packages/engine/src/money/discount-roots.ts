import { findRoot } from "./find-root.ts";

/** Below this part of the sum of all magnitudes a value counts as 0: a curve that only touches. */
const TOUCH = 1e-13;

/**
 * All different real `s` at which `Σ flow_t · e^(-s·t)` is 0, ascending. With `s = ln(1 + rate)` these are
 * the internal rates of return above -100 %, and there are never more of them than changes of sign
 * (Descartes). Found as Laguerre proves that rule: multiplied by `e^(s·τ)`, with τ between the two flows of
 * one change of sign, the sum keeps its roots, and its derivative has one change fewer; between two roots
 * of the derivative there is at most one root, and a bracket finds it.
 */
export function discountRoots(flows: readonly number[]): number[] {
  const coefficients = trimZeros(flows);
  const first = Math.abs(coefficients[0] ?? 0);
  const last = Math.abs(coefficients.at(-1) ?? 0);
  if (first === 0 || last === 0) return [];
  const largest = coefficients.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  // Cauchy's bound on the size of a root, from both ends. Beyond the largest double no rate could be told.
  const bound = Math.log1p(Math.min(Number.MAX_VALUE, largest / Math.min(first, last)));
  return rootsWithin(
    coefficients.map((one) => one / largest),
    bound,
  );
}

/** Leading and trailing zeros only move the time axis; they add and take no root. */
function trimZeros(flows: readonly number[]): number[] {
  let from = 0;
  let until = flows.length;
  while (from < until && flows[from] === 0) from++;
  while (until > from && flows[until - 1] === 0) until--;
  return flows.slice(from, until);
}

function rootsWithin(coefficients: readonly number[], bound: number): number[] {
  const turn = turnOf(coefficients);
  if (turn === null) return [];
  const value = (s: number) => evaluate(coefficients, s);
  const marks = [-bound, ...rootsWithin(flattened(coefficients, turn), bound), bound];
  const roots: number[] = [];
  for (let at = 0; at < marks.length; at++) {
    const here = marks[at] as number;
    const sign = signAt(coefficients, here);
    if (sign === 0) roots.push(here);
    const next = marks[at + 1];
    if (next === undefined || sign * signAt(coefficients, next) >= 0) continue;
    roots.push(findRoot(value, here, next));
  }
  return roots;
}

/** A time between the two flows of the middle change of sign, or null where the sign never changes. */
function turnOf(coefficients: readonly number[]): number | null {
  const turns: number[] = [];
  let before = 0;
  for (let t = 1; t < coefficients.length; t++) {
    const here = coefficients[t] as number;
    if (here === 0) continue;
    if (here < 0 !== (coefficients[before] as number) < 0) turns.push((before + t) / 2);
    before = t;
  }
  return turns[Math.floor(turns.length / 2)] ?? null;
}

/** The derivative of the sum after it was multiplied by e^(s·turn), scaled so that it cannot overflow. */
function flattened(coefficients: readonly number[], turn: number): number[] {
  const scale = Math.max(turn, coefficients.length - turn);
  return coefficients.map((one, t) => (one * (turn - t)) / scale);
}

/** The sum at s, from s = 0 downwards times the positive e^(s·n), which keeps its sign and its roots. */
function evaluate(coefficients: readonly number[], s: number): number {
  const factor = Math.exp(-Math.abs(s));
  let value = 0;
  if (s >= 0) {
    for (let t = coefficients.length - 1; t >= 0; t--) value = value * factor + (coefficients[t] as number);
  } else {
    for (let t = 0; t < coefficients.length; t++) value = value * factor + (coefficients[t] as number);
  }
  return value;
}

function signAt(coefficients: readonly number[], s: number): number {
  const value = evaluate(coefficients, s);
  const size = evaluate(coefficients.map(Math.abs), s);
  return Math.abs(value) <= TOUCH * size ? 0 : Math.sign(value);
}
