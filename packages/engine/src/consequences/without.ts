/** What is in the first and not in the second, each once, sorted. */
export function without(ones: Iterable<string>, others: Iterable<string>): string[] {
  const gone = new Set(others);
  return [...new Set(ones)].filter((one) => !gone.has(one)).sort();
}
