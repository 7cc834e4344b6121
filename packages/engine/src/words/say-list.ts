/** “A”, “A and B”, “A, B and C”. */
export function sayList(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** The first few of many: “A, B and 5 others”. Never counts a single name away that could have been said. */
export function sayFirst(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return sayList(names);
  return sayList([...names.slice(0, most), `${names.length - most} others`]);
}

/** The first few of many names of people, set apart by semicolons where a name has a comma of its own. */
export function sayNames(names: readonly string[], most: number): string {
  if (!names.some((name) => name.includes(","))) return sayFirst(names, most);
  const said = names.length <= most + 1 ? names : [...names.slice(0, most), `${names.length - most} others`];
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join("; ")}; and ${said.at(-1)}`;
}

/** “1 link”, “2 links”. */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
