/** True where somebody typed an amount for any period, be it 0. */
export function hasEntries(series: Readonly<Record<string, number>>): boolean {
  for (const _ in series) return true;
  return false;
}
