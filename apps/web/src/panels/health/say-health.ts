import type { Finding } from "@throughline/engine";
import { severities, severityWord } from "./severity.tsx";

/** “2 serious, 5 moderate and 3 minor findings, in 41 places.” */
export function sayHealth(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const size = findings.filter((finding) => finding.severity === severity).length;
    return size === 0 ? [] : [`${size} ${severityWord(severity).toLowerCase()}`];
  });
  const last = counts.at(-1) ?? "no";
  const said = counts.length < 2 ? last : `${counts.slice(0, -1).join(", ")} and ${last}`;
  const places = findings.reduce((sum, { cases }) => sum + cases.length, 0);
  const where = places === 1 ? "in 1 place" : `in ${places} places`;
  return `${said} ${findings.length === 1 ? "finding" : "findings"}, ${where}.`;
}

/** How many findings are serious. */
export function countSerious(findings: readonly Finding[] | null): number {
  return findings?.filter(({ severity }) => severity === "high").length ?? 0;
}
