import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds that is serious or critical, one line each: the rule, and where. */
export function findSerious(page: Page): Promise<string[]> {
  return look(page, (axe) => axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]));
}

/** The same of what other colours alone can change: the contrast of words. */
export function findFaint(page: Page): Promise<string[]> {
  return look(page, (axe) => axe.withRules(["color-contrast", "link-in-text-block"]));
}

async function look(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // A dialog that is still fading in has the contrast of half a dialog.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !isToken(id, node.html))
        .map(({ target, failureSummary }) => `${id}: ${target.join(" ")} — ${failureSummary ?? ""}`),
    );
}

/**
 * Marks that a hand can take on the board are as large as the person's zoom makes them, and what they set can be
 * set by arrow keys and in the inspector too: the rule on the size of targets excepts what has an equivalent.
 */
function isToken(rule: string, html: string): boolean {
  return rule === "target-size" && html.includes("data-token");
}
