import { ahpCriteria, weighCriteria } from "@throughline/engine";
import { type BoardMeta, type ItemOf, itemKinds } from "@throughline/model";
import { showNumber, showShare } from "../../canvas/cards/format-figure.ts";

type Project = ItemOf<"project">;

const fields = itemKinds.project.fields;

/** A score as its terms: “8 + 5 + 3 over 5”; what is still missing, where there is no score; nothing by hand. */
export function sayTerms(project: Project, { scoreMethod, judgements }: BoardMeta): string {
  switch (scoreMethod) {
    case "wsjf":
      return whole(
        project,
        ["businessValue", "timeCriticality", "riskReduction", "jobSize"],
        ([value, time, risk, size]) => `${value} + ${time} + ${risk} over ${size}`,
      );
    case "rice":
      return whole(
        project,
        ["reach", "impact", "confidence", "effort"],
        ([reach, impact, , effort]) =>
          `${reach} × ${impact} × ${showShare(project.confidence ?? 0)} over ${effort}`,
      );
    case "weighted": {
      const weight = project.scoreWeight === 1 ? "" : ` × ${showNumber(project.scoreWeight)}`;
      return whole(
        project,
        ahpCriteria,
        ([value, time, risk, fit]) => `mean of ${value}/20, ${time}/20, ${risk}/20, ${fit}/5${weight}`,
      );
    }
    case "ahp": {
      const weights = weighCriteria(judgements).weights.map(showShare);
      return whole(
        project,
        ahpCriteria,
        ([value, time, risk, fit]) =>
          `${weights[0]} of ${value}/20 + ${weights[1]} of ${time}/20 + ${weights[2]} of ${risk}/20 + ${weights[3]} of ${fit}/5`,
      );
    }
    case "hand":
      return "";
  }
}

type TermName = "businessValue" | "timeCriticality" | "riskReduction" | "jobSize" | "strategicFit" | RiceName;
type RiceName = "reach" | "impact" | "confidence" | "effort";

function whole(
  project: Project,
  names: readonly TermName[],
  say: (values: readonly string[]) => string,
): string {
  const missing = names.filter((name) => project[name] === null);
  if (missing.length === 0) return say(names.map((name) => sayScore(project[name] ?? 0)));
  return `Missing: ${missing.map((name) => fields[name].label.toLowerCase()).join(", ")}`;
}

/** Most scores are small whole numbers, which read the same everywhere and take no formatter. */
function sayScore(score: number): string {
  return Number.isInteger(score) && Math.abs(score) < 1000 ? String(score) : showNumber(score);
}
