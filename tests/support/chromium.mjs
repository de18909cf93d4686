import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium to drive, or null. The variable CHROMIUM wins. */
export function findChromium() {
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? null;
}

/** Options for playwright-core's `chromium.launch`: no network of its own, works as root. */
export function launchOptions() {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium found: run `node tests/support/ensure-chromium.mjs` first.');
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return { executablePath, args: ['--no-sandbox', ...quiet] };
}
