import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { boardWith } from '../ui/sample-board.ts';
import { launchBrowser, openPanel } from './panel-harness.ts';

/**
 * How quick the built panel is in Chromium: the first paint, median of five; and, with so many cards, how long each view takes to
 * open, and the longest frame while one scrolls through it and types in it. In ms; a frame that is not dropped takes 17. Beside each
 * in brackets what it took of the main thread's processor time (of a frame, of a key): what it would be on a machine that does nothing else.
 */
export async function timePanel(cards: number): Promise<string> {
  const browser = await launchBrowser();
  try {
    const paints: Time[] = [];
    for (let run = 0; run < 5; run++) paints.push(await firstPaint(browser));
    const [middle] = paints.sort((a, b) => a.wall - b.wall).slice(2);
    const lines = [
      `first paint: ${middle ? say(middle) : ''} (at most 300)`,
      '',
      `${`${cards} cards`.padEnd(14)} ${['opens', 'scrolls', 'types'].map((head) => head.padStart(12)).join(' ')}`,
    ];
    for (const { name, times } of await timeViews(browser, cards))
      lines.push([name.padEnd(14), ...times.map((time) => say(time).padStart(12))].join(' '));
    return lines.join('\n');
  } finally {
    await browser.close();
  }
}

interface Time {
  wall: number;
  /** Of the main thread's processor time. */
  own: number;
}

const say = ({ wall, own }: Time) => `${Math.round(wall)} (${own < 9.5 ? own.toFixed(1) : Math.round(own)})`;

async function firstPaint(browser: Browser): Promise<Time> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const spent = await threadTimer(page);
  await page.goto(pathToFileURL('dist/ui.html').href);
  const wall = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  const own = await spent();
  await page.close();
  return { wall, own };
}

/** Tells how much processor time the page's main thread has used since it was asked last, in ms. */
async function threadTimer(page: Page, frame?: Frame): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(frame ?? page);
  await devtools.send('Performance.enable');
  let last = 0;
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const now = (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
    const since = now - last;
    last = now;
    return since;
  };
  await spent();
  return spent;
}

const frames = 60;
const typed = 'waits in the queue';

async function timeViews(browser: Browser, cards: number): Promise<{ name: string; times: Time[] }[]> {
  const journey = largeMap(cards);
  const opened = await openPanel(browser, (name) => {
    if (name === 'hello') return { version: '1', board: 'B', page: 'P', command: 'open' };
    return name === 'read' ? boardWith(journey) : {};
  });
  const { page, panel } = opened;
  await panel.waitForSelector('.maps');
  const spent = await threadTimer(page, panel);
  const timed = async (act: () => Promise<number>, parts = 1): Promise<Time> => {
    await spent();
    return { wall: await act(), own: (await spent()) / parts };
  };
  const views: { name: string; times: Time[] }[] = [];
  const visit = async (name: string, selector: string, ready: string, field?: string) => {
    const times = [
      await timed(() => timeOpening(panel, selector, ready)),
      await timed(() => longestFrame(panel, () => scrollThrough(panel, frames)), frames),
    ];
    if (field !== undefined) {
      const type = async () => {
        await panel.focus(field);
        await page.keyboard.type(typed, { delay: 20 });
      };
      times.push(await timed(() => longestFrame(panel, type), typed.length));
    }
    views.push({ name, times });
  };
  await visit('Edit', `[aria-label="Edit ${journey.title}"]`, 'input[type=search]', 'input[type=search]');
  await panel.click('.page-head .icon-button');
  await panel.waitForSelector('.maps');
  await visit('Decide: Check', `[aria-label="Decide on ${journey.title}"]`, '.findings');
  const tab = (id: string) => `#decide-panel-${id}`;
  await visit('First', tab('first'), '.ranked');
  await visit('Numbers', tab('numbers'), '.survey', '.survey textarea');
  for (const id of ['channels', 'known', 'people', 'watch']) {
    const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    await visit(name, tab(id), `${tab(id)}[aria-selected=true]`);
  }
  await opened.close();
  return views;
}

/** From the click until the view stands and has been painted. */
function timeOpening(panel: Frame, selector: string, ready: string): Promise<number> {
  return panel.evaluate(
    async ([button = '', shown = '']) => {
      const start = performance.now();
      document.querySelector<HTMLElement>(button)?.click();
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (document.querySelector(shown) === null);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    },
    [selector, ready],
  );
}

function scrollThrough(panel: Frame, count: number): Promise<void> {
  return panel.evaluate(async (most) => {
    const body = document.querySelector('.page-body');
    for (let frame = 0; frame < most; frame++) {
      if (body) body.scrollTop += 240;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, count);
}

/** The longest time between two frames while something is done. */
async function longestFrame(panel: Frame, act: () => Promise<void>): Promise<number> {
  await panel.evaluate(() => {
    const state = { longest: 0, last: performance.now(), running: true };
    Reflect.set(window, 'frames60', state);
    const tick = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (state.running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return panel.evaluate(() => {
    const state: { longest: number; running: boolean } = Reflect.get(window, 'frames60');
    state.running = false;
    return state.longest;
  });
}

/** A map of so many cards, every tenth of them a pain point, with something to say in each tab. */
function largeMap(count: number): Journey {
  const kinds = [
    'actions',
    'touchpoints',
    'thoughts',
    'channels',
    'pains',
    'opportunities',
    'solutions',
    'questions',
    'insights',
    'owners',
  ];
  const stages = Array.from({ length: 10 }, (_, at) => ({ id: `s${at}`, name: `Stage ${at + 1}` }));
  return journeyFrom({
    id: 'large',
    title: 'Large map',
    personas: [{ id: 'p', name: 'Ada' }],
    stages,
    lanes: kinds.map((kind) => ({ id: kind, name: kind, kind })),
    cards: Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      stageId: `s${at % 10}`,
      laneId: kinds[Math.floor(at / 10) % 10],
      text: `Waits ${at} minutes in the queue of counter ${at % 7}`,
      severity: (at % 5) + 1,
    })),
  });
}
