import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPanel } from './check-panel.ts';
import { openPlayground, type Playground, stickies } from './open-playground.ts';

/**
 * The walk that the panel is made for: from an empty board to a decision with an owner and a date, and from answers to “it helped”; by
 * mouse and by keyboard, with clicks and keys counted, at every width. In each state axe finds nothing and nothing is cut.
 * Two of the six are walked, all where `FUZZ` or `PICTURES` is set; `PICTURES=folder` keeps a picture of each state.
 */
const all = [320, 420, 900].flatMap((width) =>
  (['mouse', 'keyboard'] as const).map((hand) => ({ hand, width })),
);
const isWhole = process.env.FUZZ !== undefined || process.env.PICTURES !== undefined;
const walks = isWhole
  ? all
  : all.filter(({ hand, width }) => (hand === 'mouse' ? width === 420 : width === 320));

/** No more clicks, or keys beside what is typed, than this; fewer is better. */
const most = { mouse: { decided: 14, helped: 6 }, keyboard: { decided: 173, helped: 15 } };

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test.each(walks)(
  'by $hand, $width px wide',
  async ({ hand, width }) => {
    const visit = await playground.open('?sample=empty');
    const { page, complaints } = visit;
    await page.addStyleTag({ content: `.panel-window { width: ${width}px !important }` });
    const person = await sit(page, hand, `${hand}-${width}`);
    const { press, finish, write, choose, see, keep } = person;

    await see('Start a map');
    await keep('1-empty');
    await press('button', /^Start a map/);
    await write('Title', 'Renting from afar');
    await keep('2-form');
    await press('button', 'Add a pain point to Awareness');
    await write('Pain point 1 in Awareness', 'Gone when she calls');
    await choose('Severity of Gone when she calls', '5');
    await finish('Put on board');
    await see('Map added');
    await keep('3-added');
    await press('button', 'All maps');
    await keep('4-maps');
    await press('button', 'Decide on Renting from afar');
    await see('has no solution or opportunity');
    await keep('5-check');
    await press('tab', 'First');
    await keep('6-first');
    await press('summary', 'Owner, date, status, inputs of: Gone when she calls');
    await write('Owner', 'Ida Sommer');
    await write('Due', '2027-01-15');
    await keep('7-deciding');
    await press('summary', 'Owner, date, status, inputs of: Gone when she calls');
    await see('Ida Sommer · 2027-01-15');
    await keep('7-decided');
    const decided = person.count();

    await press('tab', 'Numbers');
    await keep('8-numbers');
    await press('radio', 'CSAT');
    if (hand === 'mouse') {
      await write('Answers', answers(48));
      await press('summary', 'Answers before the change');
      await write('Answers before the change', answers(24));
    } else {
      await write('Answers', dated);
      await press('summary', 'Answers before the change');
      await write('Day of the change', '2026-11-01');
    }
    await see('That is more than chance');
    await keep('9-helped');
    await finish('Put on the map');
    await see('CSAT 40 % → 80 %');
    await keep('10-on-the-map');
    await expect.poll(() => stickies(page)).toContain('CSAT 40 % → 80 %');
    const helped = person.count() - decided;

    console.log(`${hand}, ${width} px: ${decided} to a decision, ${helped} to “it helped”`);
    expect(decided).toBeLessThanOrEqual(most[hand].decided);
    expect(helped).toBeLessThanOrEqual(most[hand].helped);
    expect(complaints).toEqual([]);
    await page.close();
  },
  180_000,
);

const answers = (satisfied: number) =>
  Array.from({ length: 60 }, (_, at) => (at < satisfied ? '5' : '2')).join('\n');
const dated = [
  'CSAT\tDay',
  ...answers(24)
    .split('\n')
    .map((answer) => `${answer}\t2026-10-20`),
  ...answers(48)
    .split('\n')
    .map((answer) => `${answer}\t2026-11-20`),
].join('\n');

interface Person {
  /** Acts on a control by its name: one click, or as many Tab keys as it takes and one more. */
  press(role: Role, name: string | RegExp): Promise<void>;
  /** Presses the main button: Ctrl + Enter, from wherever one is, by keyboard. */
  finish(name: string): Promise<void>;
  /** Goes into a field and types, or pastes; what is typed does not count. */
  write(label: string, text: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  see(text: string): Promise<void>;
  /** Checks the state of the panel, and keeps a picture where pictures are wanted. */
  keep(state: string): Promise<void>;
  count(): number;
}

type Role = 'button' | 'tab' | 'radio' | 'summary';

async function sit(page: Page, hand: 'mouse' | 'keyboard', name: string): Promise<Person> {
  const frame = await frameOf(page);
  let count = 0;
  const isMouse = hand === 'mouse';
  const go = async (target: Locator) => {
    count += await goByTab(page, frame, target);
  };
  const click = async (target: Locator) => {
    await target.click();
    count += 1;
  };
  const find = (role: Role, called: string | RegExp) =>
    role === 'summary'
      ? frame
          .locator(`summary[aria-label=${JSON.stringify(String(called))}]`)
          .or(frame.locator('summary', { hasText: called }))
          .first()
      : frame.getByRole(role, { name: called, exact: typeof called === 'string' && role !== 'tab' }).first();

  return {
    press: async (role, called) => {
      const target = find(role, called);
      await target.waitFor();
      if (isMouse) return click(role === 'radio' ? frame.locator('label', { has: target }) : target);
      if (role === 'tab' || role === 'radio') {
        // One stop for all of them; arrows go on from the one that is chosen.
        const chosen = role === 'tab' ? '[role=tab][aria-selected=true]' : 'input[type=radio]:checked';
        await go(
          role === 'tab' ? frame.locator(chosen) : frame.locator('fieldset', { has: target }).locator(chosen),
        );
        while (!(await target.evaluate((each) => each === document.activeElement))) {
          await page.keyboard.press('ArrowRight');
          count += 1;
        }
        return;
      }
      await go(target);
      await page.keyboard.press('Enter');
      count += 1;
    },
    finish: async (called) => {
      if (isMouse) return click(find('button', called));
      await page.keyboard.press('Control+Enter');
      count += 1;
    },
    write: async (label, text) => {
      const field = frame.getByLabel(label, { exact: true }).first();
      await field.waitFor();
      if (isMouse) await click(field);
      else await go(field);
      if (text.includes('\n')) await field.fill(text);
      else if ((await field.getAttribute('type')) === 'date') await field.fill(text);
      else await page.keyboard.type(text);
    },
    choose: async (label, value) => {
      const field = frame.getByLabel(label, { exact: true });
      if (isMouse) {
        await click(field);
        count += 1;
      } else {
        await go(field);
        count += Number(value);
      }
      await field.selectOption(value);
    },
    see: (text) => frame.getByText(text).first().waitFor({ timeout: 30_000 }),
    keep: async (state) => {
      const folder = process.env.PICTURES;
      if (folder !== undefined)
        await page.locator('.panel-window').screenshot({ path: join(folder, `walk-${name}-${state}.png`) });
      await checkPanel(frame, `${name}, ${state}`);
    },
    count: () => count,
  };
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('.panel-window iframe')).contentFrame();
  if (frame === null) throw new Error('The panel’s frame did not open.');
  await frame.waitForSelector('main');
  return frame;
}

/** Presses Tab until the focus is there; how often. */
async function goByTab(page: Page, frame: Frame, target: Locator): Promise<number> {
  await frame.evaluate(() => window.focus());
  for (let keys = 0; keys < 200; keys++) {
    if (await target.evaluate((each) => each === document.activeElement)) return keys;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}
