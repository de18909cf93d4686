import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { bytesOf, inputOf } from './export-input.ts';

const mapOf = (count: number, words: string) =>
  journeyFrom({
    id: 'm',
    title: words,
    stages: [{ id: 's', name: words }],
    lanes: [{ id: 'l', name: words, kind: 'pains' }],
    cards: Array.from({ length: count }, (_, i) => ({
      id: `c${i}`,
      stageId: 's',
      laneId: 'l',
      text: `${words} ${i}`,
      owner: words,
    })),
  });

/** Seconds of the processor: beside other work the clock says nothing. */
function timeOf(read: () => unknown): number {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

test.each([
  ['JSON', 'utf8', '日本語の地図', writeJson, readJson],
  ['JSON', 'koi8-r', 'Ошибка формы', writeJson, readJson],
  ['CSV', 'utf8', 'Größe Ошибка', writeCsv, readCsv],
  ['CSV', 'win1251', 'Ошибка формы', writeCsv, readCsv],
])(
  '%s in %s beyond ASCII takes its time in proportion: %s',
  (_, page, words, write, read) => {
    const bytesFor = (count: number) => {
      const text = write(inputOf(mapOf(count, words)));
      return page === 'utf8' ? bytesOf(text) : new Uint8Array(iconv.encode(text.replace('\ufeff', ''), page));
    };
    const [half, whole] = [bytesFor(2400), bytesFor(4800)];
    read(bytesFor(200));
    const small = timeOf(() => read(half));
    const large = timeOf(() => read(whole));
    expect(large).toBeLessThan(8);
    expect(large / Math.max(small, 0.1)).toBeLessThan(2.4);
  },
  60_000,
);
