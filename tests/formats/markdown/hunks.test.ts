import { structuredPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../../src/formats/markdown/write-markdown.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { listTemplates } from '../../../src/templates/all-templates.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { cases } from '../../support/cases.ts';
import { exampleJourney, seededRandom } from '../../support/sample-journeys.ts';
import { type Choose, singleEdits } from '../../support/single-edits.ts';
import { inputOf } from '../export-input.ts';

/** As many lines around a change as `git diff` shows. */
const context = 3;
const write = (journey: Journey) => String(writeMarkdown(inputOf(journey)));
const hunksOf = (before: string, after: string) =>
  structuredPatch('a', 'b', before, after, '', '', { context }).hunks.length;

/** Links and feelings of which the text says that they follow others in the map's list than they do in the text: those that say another one now. */
function reordered(before: string, after: string): number {
  const line = /<!-- (?:arrow|feeling) (\S+)(?: [^~\s]\S*)*?(?: (~\S*))? -\d/g;
  const said = (text: string) => new Map(Array.from(text.matchAll(line), ([, id, mark]) => [id, mark]));
  const was = said(before);
  return [...said(after)].filter(([id, mark]) => was.has(id) && was.get(id) !== mark).length;
}

/** What an edit comes to: hunks, and how many are natural: what it changed is named in so many further lines that people read. */
function judge(sort: string, map: Journey, choose: Choose) {
  const edit = singleEdits[sort]?.(map, choose);
  if (!edit) return null;
  const [before, after] = [write(map), write(edit.journey)];
  return { hunks: hunksOf(before, after), most: 1 + edit.named + reordered(before, after) };
}

test.each(Object.keys(singleEdits))(
  '%s is one hunk, and one more for each line that names it elsewhere',
  (sort) => {
    fc.assert(
      fc.property(arbitraryJourney({ cards: { min: 2 } }), fc.infiniteStream(fc.nat()), (map, numbers) => {
        const choose: Choose = (list) => list[Number(numbers.next().value) % list.length];
        const judged = judge(sort, map, choose);
        if (!judged) return;
        expect(judged.hunks).toBeGreaterThan(0);
        expect(judged.hunks).toBeLessThanOrEqual(judged.most);
      }),
      cases(`markdown hunks, ${sort}`, 30, 1000),
    );
  },
  1_800_000,
);

/** Edits that may be more than one hunk, for what they change is named in several lines that people read, or stands in two places. */
const several = [
  'a note added',
  'a note deleted',
  'a note moved within its cell',
  'a note moved to another cell',
  'a person renamed',
  'a stage renamed',
  'a row renamed',
  'a stage removed with all in it',
  'a feeling removed',
  'an arrow removed',
];

test('in the worked examples: never more than people read', () => {
  const random = seededRandom();
  const choose: Choose = (list) => list[Math.floor(random() * list.length)];
  const found = new Map<string, number[]>();
  for (const { id } of listTemplates())
    for (const sort of Object.keys(singleEdits))
      for (let time = 0; time < 2; time += 1) {
        const judged = judge(sort, exampleJourney(id), choose);
        if (!judged) continue;
        expect(judged.hunks, `${id}: ${sort}`).toBeLessThanOrEqual(judged.most);
        found.set(sort, [...(found.get(sort) ?? []), judged.hunks]);
      }
  for (const [sort, counts] of found) {
    const mean = counts.reduce((all, each) => all + each, 0) / counts.length;
    if (process.env.HUNKS) console.info(`${sort}: ${mean.toFixed(2)}, at most ${Math.max(...counts)}`);
    if (!several.includes(sort)) expect([sort, ...new Set(counts)]).toEqual([sort, 1]);
  }
}, 120_000);
