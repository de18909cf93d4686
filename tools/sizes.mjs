// `npm run size [-- --keep]`: what the two files that Figma loads weigh, by folder. Fails where one is above its limit, and
// names the folders that grew since the record was kept (docs/sizes.json; `--keep` keeps it anew).
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { joinPanel, panel, sandbox } from '../build.mjs';
import { findGrown, weighFolders } from './weigh.mjs';

/** Bytes. They only ever go down. */
const limits = { 'code.js': 458_200, 'ui.html': 1_040_000 };
const record = 'docs/sizes.json';

const [code, page] = await Promise.all([build({ ...sandbox, write: false }), build(panel)]);
const sizes = {
  'code.js': weigh(code, code.outputFiles[0].contents.length),
  'ui.html': weigh(page, Buffer.byteLength(await joinPanel(page))),
};
if (process.argv.includes('--keep')) await writeFile(record, `${JSON.stringify(sizes, null, 2)}\n`);
const kept = JSON.parse(await readFile(record, 'utf8'));

for (const [file, { total, folders }] of Object.entries(sizes)) {
  console.log(`dist/${file}: ${kilobytes(total)} of ${kilobytes(limits[file])}`);
  for (const [folder, bytes] of Object.entries(folders)) console.log(`  ${kilobytes(bytes)}  ${folder}`);
}
for (const [file, { total, folders }] of Object.entries(sizes)) {
  if (total <= limits[file]) continue;
  process.exitCode = 1;
  console.log(`\ndist/${file} is ${total - limits[file]} bytes too large. More than in ${record}:`);
  for (const [folder, more] of findGrown(folders, kept[file].folders))
    console.log(`  +${kilobytes(more)}  ${folder}`);
}

function weigh({ metafile }, total) {
  return { total, folders: weighFolders(metafile, total) };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
}
