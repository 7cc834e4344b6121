/**
 * A zero of a continuous function between two places where its signs differ, as exactly as doubles allow.
 * Secant steps that halve the weight of an end that stays (the Illinois method), and bisection whenever
 * three steps did not halve the bracket, so that it always ends. The caller ensures the different signs.
 */
export function findRoot(f: (x: number) => number, from: number, until: number): number {
  let [a, b] = [from, until];
  let [fa, fb] = [f(a), f(b)];
  let [width, steps, stayed] = [b - a, 0, 0];
  for (let round = 0; round < 200; round++) {
    if (b - a <= Number.EPSILON * Math.max(1, Math.abs(a), Math.abs(b))) break;
    const middle = a + (b - a) / 2;
    const secant = b - (fb * (b - a)) / (fb - fa);
    const slow = steps >= 3 && b - a > width / 2;
    const x = !slow && secant > a && secant < b ? secant : middle;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx < 0 === fa < 0) {
      [a, fa] = [x, fx];
      if (stayed === 1) fb /= 2;
      stayed = 1;
    } else {
      [b, fb] = [x, fx];
      if (stayed === -1) fa /= 2;
      stayed = -1;
    }
    if (steps++ >= 3) [width, steps] = [b - a, 0];
  }
  return a + (b - a) / 2;
}
