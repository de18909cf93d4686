// What inserting and reading costs in Plugin API calls, as ratios from one run: npm run bench
import { readFile, writeFile } from 'node:fs/promises';
import { bundleBench } from './bundle-bench.mjs';
import { openCounter, sampleMap } from './call-ratios.mjs';

const counter = await openCounter();
try {
  const empty = await counter.insert(sampleMap(0));
  console.log(`empty grid, 10 stages × 6 rows: ${empty.all} calls, ${per(empty.all, 60)} a cell`);
  const sixty = await counter.insert(sampleMap(60));
  const twice = await counter.insert(sampleMap(120));
  report('a card (120 − 60 cards)', (twice.all - sixty.all) / 60, 12);
  const plain = await counter.insert(sampleMap(120, { links: 60 }));
  report('a plain connector', (plain.all - twice.all) / 60, 9);
  const labelled = await counter.insert(sampleMap(120, { links: 60, label: 'then' }));
  report('a labelled connector', (labelled.all - twice.all) / 60, 14);
  await counter.insert(sampleMap(1000), 'thousand.json');
  await counter.insert(sampleMap(2000), 'two.json');
  const [few, many] = [await counter.read('thousand.json'), await counter.read('two.json')];
  report('reading a sticky (2,000 − 1,000)', (many.all - few.all) / 1000, 18);
  await changeOne();
  const changed = await counter.sync('two.json', 'edited.json', 'after.json');
  report('writing one changed card on 2,000', changed.writing, 6);
  report('… all its calls, in readings of the map (it reads three times)', changed.all / many.all, 3.1);
  const edited = await counter.set('two.json', 'c700', 'text', 'Told in other words', 'after.json');
  report('one text edited on 2,000, in readings of the map (it reads twice)', edited.all / many.all, 2.1);
  await counter.insert(sampleMap(400), 'four.json');
  await addNotes(1000);
  const grown = await counter.sync('four.json', 'grown.json', 'after.json');
  const whole = await counter.read('after.json');
  report('1,000 new notes on 400, in readings of the map that they make', grown.all / whole.all, 16);
} finally {
  await counter.close();
}
await reportWarm();

/** Single deeds in an open panel that has read the board: calls, what loose notes beside the map add, and how time grows. */
async function reportWarm() {
  const { measureInsert, measureWarm, tellCosts } = await bundleBench('bench-warm');
  const at = {};
  for (const cards of [60, 500, 2000, 5000, 10_000]) at[cards] = await measureWarm(cards);
  const [warm, crowded] = [at[2000], await measureWarm(2000, 1000)];
  const insert = await measureInsert(2000);
  console.log(`an open panel on 2,000 cards:\n${tellCosts({ ...warm, insert })}`);
  console.log(`an open panel on 10,000 cards:\n${tellCosts(at[10_000])}`);
  report('one text edited in an open panel on 2,000 cards, calls', warm.edit.calls, 300);
  report('one card added', warm.add.calls, 400);
  report('one drag followed', warm.drag.calls, 100);
  report('typing followed', warm.type.calls, 100);
  for (const deed of ['edit', 'add', 'drag', 'type'])
    report(`… with 1,000 loose notes, ${deed}: times`, crowded[deed].calls / warm[deed].calls, 1.1);
  report('a file with one change, besides one reading', warm.sync.calls, 400);
  report('the same file again, writes', warm.same.writes, 0);
  for (const [few, many] of [
    [60, 500],
    [500, 2000],
    [2000, 10_000],
  ]) {
    const growth = (at[many].again.ms / at[few].again.ms) ** (1 / Math.log2(many / few));
    report(`processor time of an edit, ${few} → ${many} cards: times a doubling`, growth, 1.3);
  }
  for (const [deed, what] of [
    ['opening', 'reading and telling all of it'],
    ['again', 'an edit'],
  ])
    report(`${what}, 5,000 → 10,000 cards: times the time`, at[10_000][deed].ms / at[5000][deed].ms, 2.4);
  for (const [deed, { stretch }] of Object.entries({ ...warm, insert }))
    report(`the longest stretch without a pause at 2,000 cards, ${deed}: ms here`, stretch, 50);
}

/** A colleague rewrote one card; it says no more than before. */
async function changeOne() {
  await counter.export('two.json', 'edited.json');
  const journey = JSON.parse(await readFile(counter.path('edited.json'), 'utf8'));
  journey.cards[700].text = journey.cards[700].text.replace('says', 'told');
  await writeFile(counter.path('edited.json'), JSON.stringify(journey));
}

/** A colleague pasted a thousand notes into the file. */
async function addNotes(count) {
  await counter.export('four.json', 'grown.json');
  const journey = JSON.parse(await readFile(counter.path('grown.json'), 'utf8'));
  for (const card of sampleMap(count).cards) journey.cards.push({ ...card, id: `new-${card.id}` });
  await writeFile(counter.path('grown.json'), JSON.stringify(journey));
}

function report(what, figure, most) {
  console.log(`${what}: ${figure.toFixed(2)} (at most ${most})${figure > most ? '  TOO MANY' : ''}`);
  if (figure > most) process.exitCode = 1;
}

function per(all, parts) {
  return (all / parts).toFixed(1);
}
