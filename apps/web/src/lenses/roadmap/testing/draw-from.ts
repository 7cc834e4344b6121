/** Draws whole numbers from 0 up to but without `most` that look random and are the same for the same seed. */
export function drawFrom(seed: number): (most: number) => number {
  let state = seed % 2_147_483_648;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}
