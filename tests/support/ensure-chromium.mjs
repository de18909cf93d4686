// The browser tests need a Chromium: an installed one, one named by CHROMIUM, or Debian's package.
import { execFileSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

if (findChromium() === null) {
  console.error('No Chromium found: installing Debian’s package "chromium" …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const run = (...words) => {
    const [program, ...rest] = [...sudo, ...words];
    execFileSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-color-emoji');
  } catch {
    console.error(
      'That did not work. Install Chromium or Chrome, or set CHROMIUM to its path, and run the tests again.',
    );
    process.exit(1);
  }
}
