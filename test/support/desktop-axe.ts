import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What a checker of accessibility finds wrong with all that the window shows now: a line for
 * each element, with the rule it breaks. Legacy mode, because a window of Electron's can open no
 * page beside itself; the app's own content security policy stays as it is.
 */
export async function barriersIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const [, ...reasons] = failureSummary.split('\n').map((line) => line.trim());
      return `${id}: ${target.join(' ')}: ${reasons.join(' ')}`;
    }),
  );
}
