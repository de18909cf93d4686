// prints stretches in order with > 40 ms and the calls made in each
import { readFile, writeFile } from 'node:fs/promises';
process.chdir('/work/lanes/pauses');
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
await build({ entryPoints: ['tests/support/bench-warm.ts'], outfile: 'dist/bench/order.mjs', bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'es2022', logLevel: 'error', plugins: [{ name: 'p', setup(b) { b.onLoad({ filter: /warm-panel\.ts$/ }, async ({ path }) => ({ loader: 'ts', contents: (await readFile(path, 'utf8')).replace('    const spent = now.ms - last.ms;', "    const spent = now.ms - last.ms; if (spent > 40) console.log('   at', (now.ms - start.ms).toFixed(0), 'spent', spent.toFixed(0), 'calls', now.calls - last.calls, 'writes', now.writes - last.writes);") })); } }] });
const b = await import(pathToFileURL(process.cwd() + '/dist/bench/order.mjs').href);
if (process.argv[2] === 'insert') console.log(b.tellCosts({ insert: await b.measureInsert(2000) }));
else { const deeds = await b.measureWarm(Number(process.argv[2] ?? 2000)); console.log(b.tellCosts(deeds)); for (const [d, c] of Object.entries(deeds)) console.log(d, c.stretches.slice(0, 8).map(x => x.toFixed(0)).join(' ')); }
