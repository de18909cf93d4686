import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';

/** Fails where axe finds something in a panel as it stands, or where something reaches beyond its width. */
export async function checkPanel(panel: Frame, view: string): Promise<void> {
  if (!(await panel.evaluate(() => 'axe' in window))) {
    await panel.addStyleTag({ content: '*{animation:none!important;transition:none!important}' });
    await panel.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
  }
  const problems = await panel.evaluate(async () => {
    const run: unknown = Reflect.get(window, 'axe')?.run;
    if (typeof run !== 'function') throw new Error('axe did not load');
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.map((found: { id: string; help: string; nodes: { html: string }[] }) =>
      [found.id, found.help, ...found.nodes.slice(0, 3).map(({ html }) => html)].join(' | '),
    );
  });
  expect(problems, view).toEqual([]);
  expect(await findBeyond(panel), `${view}: beyond the panel`).toEqual([]);
}

/** What reaches beyond the panel, or must be scrolled sideways. */
export function findBeyond(panel: Frame): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('body *:not(svg *, .unseen, .unseen *)')]
      .filter((each) => {
        const { right, width: own } = each.getBoundingClientRect();
        const cut =
          each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX);
        return own > 0 && (right > innerWidth + 1 || (cut && !each.matches('input, textarea, select')));
      })
      .map((each) => `${each.className}: ${each.textContent?.slice(0, 60)}`),
  );
}
