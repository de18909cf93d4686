import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostileFile, hostileFiles } from './hostile-files.ts';
import { hostileImports } from './hostile-imports.ts';

/** Each file is read in a process of its own that says what came of it, how long it took, and how much memory it had. `HOSTILE=1` prints it all. */
const folder = mkdtempSync(join(tmpdir(), 'throughline-hostile-'));
const reader = join(folder, 'reader.mjs');
const table: string[] = [];

beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { existsSync, readFileSync } from 'node:fs';
        import { formatById, formatOf } from './src/formats/registry.ts';
        import { checkAmount } from './src/formats/file/check-amount.ts';
        import { readSources } from './src/imports/read-sources.ts';
        import { listChoices } from './src/imports/choose-source.ts';
        import { decodeTable } from './src/formats/encodings/choose-encoding.ts';
        import { readAnswers } from './src/formats/answers/read-answers.ts';
        const [path, kind, name] = process.argv.slice(2);
        const { buffer, byteOffset, length } = readFileSync(path);
        // Not copied: the file itself is to count once.
        const bytes = new Uint8Array(buffer, byteOffset, length);
        const began = process.cpuUsage();
        let said = 'read';
        let error = '';
        try {
          if (kind === 'import') listChoices(await readSources(bytes, name));
          else if (kind === 'answers') readAnswers(decodeTable(bytes).text);
          else {
            formatOf(bytes, name);
            checkAmount(await formatById(kind).read(bytes, name));
          }
        } catch (thrown) { said = thrown.message; error = thrown.name; }
        const { user, system } = process.cpuUsage(began);
        // Time of the processor: beside other work the clock says nothing.
        const took = (user + system) / 1000;
        const polluted = {}.polluted !== undefined;
        console.log(JSON.stringify({ said, error, took, polluted, memory: mostMemory() }));
        /** In MB. On Linux a child's resourceUsage() begins with what its parent had. */
        function mostMemory() {
          const own = existsSync('/proc/self/status') && /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
          return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024;
        }`,
      resolveDir: '.',
    },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    outfile: reader,
    logLevel: 'error',
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (process.env.HOSTILE) console.info(table.join('\n'));
});

const named = [...hostileFiles, ...hostileImports].map(
  (file) => [`${file.reader} ${file.fileName}: ${file.name}`, file] as const,
);
test.each(named)(
  '%s ends within 5 seconds and 500 MB, in words',
  async (title, file: HostileFile) => {
    const path = join(folder, 'hostile');
    writeFileSync(path, await file.make());
    const out = execFileSync(process.execPath, [reader, path, file.reader, file.fileName], {
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { said, error, took, polluted, memory } = JSON.parse(out);
    table.push(`${title} | ${Math.round(took)} ms | ${Math.round(memory)} MB | ${said.slice(0, 160)}`);
    expect(polluted).toBe(false);
    expect(error === '' || error === 'FormatError' || error === 'JourneyError', `${error}: ${said}`).toBe(
      true,
    );
    if (file.says) expect(error).not.toBe('');
    if (file.says) expect(said).toMatch(file.says);
    expect(took).toBeLessThan(5000);
    expect(memory).toBeLessThan(500);
  },
  60_000,
);
