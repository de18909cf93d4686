import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileJams } from './hostile-jams.ts';

/** Each file is opened in a process of its own that says what came of it, how long it took, and how much memory it had. */
const folder = mkdtempSync(join(tmpdir(), 'throughline-hostile-'));
const reader = join(folder, 'reader.mjs');

beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { readFileSync } from 'node:fs';
        import { readJam } from './playground/board-file/jam/open/read-jam.ts';
        const bytes = new Uint8Array(readFileSync(process.argv[2]));
        const began = process.cpuUsage();
        let said = 'opened';
        let name = '';
        try { readJam(bytes); } catch (error) { said = error.message; name = error.name; }
        const { user, system } = process.cpuUsage(began);
        // Time of the processor: beside other work the clock says nothing.
        const took = (user + system) / 1000;
        console.log(JSON.stringify({ said, name, took, memory: process.resourceUsage().maxRSS / 1024 }));`,
      resolveDir: '.',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: reader,
    logLevel: 'error',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a hostile FigJam file ends in words, within 5 seconds and 500 MB', () => {
  test.each(Object.entries(hostileJams))('%s', (_, { make, says }) => {
    const path = join(folder, 'hostile.jam');
    writeFileSync(path, make());
    const out = execFileSync(process.execPath, [reader, path], { encoding: 'utf8', timeout: 60_000 });
    const { said, name, took, memory } = JSON.parse(out);
    expect(said).toMatch(says);
    expect(said).toMatch(/^This FigJam file cannot be read: /);
    expect(name).toBe('BoardFileError');
    expect(took).toBeLessThan(5000);
    expect(memory).toBeLessThan(500);
  });
});
