import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/formats/mermaid/read-mermaid.ts';
import { writeMermaid } from '../../src/formats/mermaid/write-mermaid.ts';
import { newMapOf } from '../../src/formats/new-map.ts';
import { askMermaid, startMermaid } from '../support/ask-mermaid.ts';
import { openBoard } from '../support/live-board.ts';
import { bytesOf, inputOf } from './export-input.ts';

const shared = fileURLToPath(new URL('../../../shared/boards/mermaid/', import.meta.url));
const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.mmd')) : [];

beforeAll(startMermaid, 60_000);

/** What comes out when the diagram was brought in as a new map, drawn and read again. */
async function throughTheBoard(source: string): Promise<string> {
  const board = openBoard();
  await board.ask('insert', { journey: newMapOf(readMermaid(bytesOf(source), '', true), () => 'new') });
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map was drawn');
  return writeMermaid(inputOf(map.journey));
}

describe('anybody’s diagram means the same again', () => {
  test.each(
    Object.entries({
      'own scores and actors':
        'journey\n title My day\n section Morning\n Get up: 3: Me\n Make tea: 5: Me, Cat\n section Work\n Write: 1: Me\n',
      'scores beyond the scale, and none':
        'journey\n title X\n section A\n a: 9: Me\n b: -2: Me\n c: 3.3: Me\n d: 0x3: Me\n e: : Me\n f: high: Me\n g: Infinity: Me\n h: 1e1\n',
      'actors twice, without a name, or nobody':
        'journey\n title X\n section A\n a: 5: Me, Me\n b: 5: Me, Brock,\n c: 5: \n d: 5:\n e: 5\n f: 5: ,\n',
      'sections of one name, apart and side by side':
        'journey\n title X\n section A\n a: 1: Me\n section B\n b: 2: Me\n section A\n c: 3: Me\n section A\n d: 4: Me\n',
      'no title, no section': 'journey\n a: 1: Me\n b: 2: Me, You\n',
      'steps before the first section, and a section without any':
        'journey\n title X\n a: 1: Me\n section A\n section B\n b: 2: You\n',
      'words that begin a statement':
        'journey\n title Title of titles\n section Section one\n Titles are chosen: 3: Title\n Sections: 2: Journey\n title: 2: Me\n section: 4: Me\n',
      'the same step and actors in other letters':
        'journey\n title X\n section A\n Wait: 3: me\n Wait: 4: Me\n Wait: 4: ME\n',
      codes:
        'journey\n title A#58; b #quot;c#quot; #eacute;#hearts;\n section S#35;1\n Task #35;1#58; go#44; stop: 3: A#44; B, C#amp;D\n',
      'directives and descriptions':
        '%%{init: {"theme": "dark"}}%%\njourney\n title Lunch\n accTitle: x\n accDescr {\n a: b\n }\n section Order\n Reads the menu : 3 : Guest, Waiter\n Orders: 5: Guest # quickly\n',
      'a score for each of many, and a further colon':
        'journey\n title X\n section A\n Task: sub: 3: Me\n Other: 3: Me: extra\n',
    }),
  )('%s', async (_, source) => {
    expect(await askMermaid(await throughTheBoard(source))).toEqual(await askMermaid(source));
  });

  test.skipIf(files.length === 0)(
    'every shared diagram',
    async () => {
      let same = 0;
      for (const file of files) {
        const source = readFileSync(`${shared}${file}`, 'utf8');
        const [before, after] = [await askMermaid(source), await askMermaid(await throughTheBoard(source))];
        expect.soft(after, file).toEqual(before);
        if (JSON.stringify(before) === JSON.stringify(after)) same += 1;
      }
      console.info(`strangers' diagrams that mean the same again: ${same} of ${files.length}`);
    },
    600_000,
  );
});
