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
    nodes
      .filter(({ target }) => !isFactBesideName(id, target.join(' ')))
      .map(({ target, failureSummary = '' }) => {
        const [, ...reasons] = failureSummary.split('\n').map((line) => line.trim());
        return `${id}: ${target.join(' ')}: ${reasons.join(' ')}`;
      }),
  );
}

/** An open card shows how many parts its mark has and since when; it is not called by them. */
function isFactBesideName(rule: string, target: string): boolean {
  return rule === 'label-content-name-mismatch' && target === 'button[aria-current="true"]';
}
