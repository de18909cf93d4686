import { describe, expect, test } from 'vitest';
import { writeJson } from '../../../src/formats/json/write-json.ts';
import { inputOf } from '../export-input.ts';
import { judge, nothing, visit } from './judge.ts';

const text = writeJson(inputOf(visit));
// biome-ignore lint/suspicious/noExplicitAny: somebody edits the file as they please
type File = any;
const save = (edit: (file: File) => unknown): string => {
  const file: File = JSON.parse(text);
  return JSON.stringify(edit(file) ?? file);
};
const push = (card: object) => save((file) => void file.cards.push({ text: 'A fish tank', ...card }));
const tank = { ...nothing, brings: ['+ "A fish tank" (sb, lo)'] };
const turn = (value: File): File =>
  Array.isArray(value)
    ? value.map(turn)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, item]) => [key, turn(item)]),
        )
      : value;

async function check(file: string, found: object, said?: RegExp): Promise<void> {
  const judged = await judge(file, 'visit.json');
  expect(judged).toMatchObject(found);
  if (said) expect(judged.said.join('\n')).toMatch(said);
  else expect(judged.said).toEqual([]);
}

test.each<[string, string]>([
  ['in one line', JSON.stringify(JSON.parse(text))],
  ['in another order', JSON.stringify(turn(JSON.parse(text)))],
  ['with a byte order mark', `\ufeff${text}`],
  ['with commas too many', text.replace(/\}\n( *)\]/g, '},\n$1]')],
  ['with comments', text.replace('"title"', '/* the title */ "title"').replace('{', '{ // ours: "a"\n')],
  ['in a block of code', `Here it is:\n\n\`\`\`json\n${text}\n\`\`\`\nDone.`],
  ['with a word before it', `Here is your journey:\n${text}`],
  ['in a list', `[${text}]`],
  ['in another object', `{"journey": ${text}}`],
  [
    'as lists by id',
    save((file) => {
      file.cards = Object.fromEntries(file.cards.map((card: File) => [card.id, card]));
    }),
  ],
])('%s: nothing has changed', async (_, file) => await check(file, nothing));

describe('places by any word', () => {
  test.each<[string, object, boolean]>([
    ['names in objects', { stage: { name: 'Waiting' }, lane: { name: 'Ideas' } }, false],
    ['ids in objects', { stage: { id: 'sb' }, lane: { id: 'lo' } }, false],
    ['with name behind', { stage_name: 'Waiting', laneName: 'Ideas' }, false],
    ['phase and row', { phase: 'Waiting', row: 'Ideas' }, true],
    ['step and category', { step: 'Waiting', category: 'Ideas' }, true],
    ['in German', { Phase: 'Waiting', Zeile: 'Ideas' }, true],
    ['words of nobody else', { étape: 'waiting ', 'swim lane': 'Ideas' }, true],
  ])('%s', async (_, place, isSaid) => {
    await check(push(place), tank, isSaid ? /was read as its (stage|row)/ : undefined);
  });

  test('within their stage', async () => {
    await check(
      save((file) => {
        file.stages[1].cards = [{ text: 'A fish tank', lane: 'Ideas' }];
      }),
      tank,
    );
  });
  test('a known note moves by it; a detail that names a stage stays one', async () => {
    await check(
      save((file) => {
        file.cards[0].stage = { name: 'Waiting' };
      }),
      { brings: ['c1.stageId = "sb"'] },
    );
    await check(push({ stageId: 'sb', laneId: 'lo', next: 'Treatment' }), tank);
    await check(
      save((file) => {
        file.cards[0].next = 'Treatment';
      }),
      { brings: ['c1.next = "Treatment"'] },
    );
  });
  test('a stage nobody knows is asked about', async () => {
    await check(push({ stage: 2, lane: 'Ideas' }), nothing, /“A fish tank”: there is no stage “2”/);
  });
});

describe('values that programs rewrote, or could not write', () => {
  const texts = save((file) => {
    for (const card of file.cards)
      for (const field of ['severity', 'waitTime', 'effort', 'reach'])
        if (typeof card[field] === 'number') card[field] = String(card[field]);
    for (const emotion of file.emotions) emotion.value = String(emotion.value);
    file.metrics[0].current = '61';
    file.cards[3].ticket = 7;
    file.cards[5].setsApart = 'true';
  });
  test('numbers as texts, a text as a number', async () => await check(texts, nothing));

  test.each<[string, (file: File) => unknown, RegExp]>([
    [
      'an error value',
      (file) => {
        file.cards[4].text = '#REF!';
      },
      /^The note “No word how long”: text says "#REF!"/,
    ],
    [
      'one of a script',
      (file) => {
        file.cards[2].owner = '[object Object]';
      },
      /^The note “The line is busy”: owner says/,
    ],
    [
      'one in a new note',
      (file) => void file.cards.push({ text: '#VALUE!' }),
      /^The 10th note in the file: text says/,
    ],
    [
      'a severity in words',
      (file) => {
        file.cards[4].severity = 'high';
      },
      /^The note “No word how long”: severity must be a number, not "high"\.$/,
    ],
    [
      'a feeling off the scale',
      (file) => {
        file.emotions[0].value = 5;
      },
      /^The 1st feeling in the file: value must be at most 2, not 5\.$/,
    ],
    [
      'no text',
      (file) => void file.cards.push({ stage: 'Waiting' }),
      /^The 10th note in the file: it is new, but its text is missing/,
    ],
    [
      'an arrow to nothing',
      (file) => void file.links.push({ from: 'c1', to: 'c99' }),
      /^The 2nd arrow in the file: there is no note “c99”/,
    ],
    [
      'an id twice',
      (file) => void file.cards.push({ ...file.cards[0], text: 'Writes' }),
      /^The note “Writes” has the id "c1", which the note “Calls the clinic” has, too/,
    ],
    [
      'an empty name',
      (file) => {
        file.stages[0].name = '';
      },
      /^The stage “Appointment”: name must not be empty\.$/,
    ],
  ])(
    '%s is left out, in words of the board',
    async (_, edit, said) => await check(save(edit), nothing, said),
  );

  test('what else stands in a known note comes in', async () => {
    const edit = (file: File) => void Object.assign(file.cards[4], { severity: 'high', text: 'No word' });
    await check(save(edit), { ...nothing, brings: ['c5.text = "No word"'] }, /severity must be a number/);
  });
  test('names alone, words under another name, a row without a kind', async () => {
    await check(
      save((file) => void file.stages.push('Aftercare')),
      { brings: ['+ "Aftercare" (null, null)'] },
    );
    await check(
      save((file) => void file.lanes.push({ name: 'Questions' })),
      { brings: ['+ "Questions" (null, null)'] },
    );
    const content = save(
      (file) => void file.cards.push({ content: 'A fish tank', stage: 'Waiting', lane: 'Ideas' }),
    );
    await check(content, tank, /“content” was read as its text/);
  });
});

describe('ids', () => {
  const others = (file: File) => {
    const { exported: memory, ...rest } = file;
    return { ...JSON.parse(JSON.stringify(rest).replace(/"([slcpkem])(\w)"/g, '"$1-$2"')), exported: memory };
  };
  test.each<[string, (file: File) => unknown]>([
    ['others for all', others],
    ['others for all, without a memory', (file) => ({ ...others(file), exported: undefined })],
    [
      'none for notes',
      (file) => {
        file.cards = file.cards.map(({ id: _, ...card }: File) => card);
        delete file.links;
      },
    ],
    [
      'none for stages and rows, which are named',
      (file) => {
        const nameOf = (list: File[], id: string) => list.find((each) => each.id === id)?.name;
        const cards = file.cards.map(({ text: words, stageId, laneId }: File) => ({
          text: words,
          stage: nameOf(file.stages, stageId),
          lane: nameOf(file.lanes, laneId),
        }));
        const bare = (list: File[]) => list.map(({ id: _, ...rest }) => rest);
        return {
          ...file,
          cards,
          stages: bare(file.stages),
          lanes: bare(file.lanes),
          links: undefined,
          emotions: undefined,
          metrics: undefined,
        };
      },
    ],
  ])('%s: what says the same is the same', async (_, edit) => await check(save(edit), nothing));
});

describe('Replace All over a JSON file', () => {
  test.each<[from: string, to: string, brings: string[]]>([
    ['text', 'words', []],
    ['severity', 'pain', []],
    ['stage', 'phase', []],
    ['stages', 'phases', []],
    ['laneId', 'row', []],
    ['cards', 'notes', []],
    ['"id"', '"key"', []],
    ['id', 'name', []],
    ['exported', 'saved', []],
    ['c1', 'c10', []],
    ['sa', 'sx', []],
    ['Waiting', 'Queueing', ['sb.name = "Queueing"']],
    // The new word is one of ours, too, of other things.
    ['name', 'label', []],
    ['label', 'name', []],
    ['text', 'label', []],
    ['kind', 'type', []],
    ['value', 'score', []],
    ['title', 'name', []],
    ['owner', 'name', []],
  ])('%s → %s', async (from, to, brings) => {
    await check(text.replaceAll(from, to), { ...nothing, brings }, /replaced|changed as well/);
  });

  test('over names of fields and over words at once: the words alone count as edited', async () => {
    const found = { ...nothing, brings: ['p1.name = "Zoe"'] };
    await check(
      text.replaceAll('name', 'label').replaceAll('"Zoë"', '"Zoe"'),
      {
        ...found,
        brings: [...found.brings, 'c3.owner = "Zoe"'],
      },
      /“name” was replaced by “label”/,
    );
  });

  test('by hand, in the items alone', async () => {
    const rename = (list: string, from: string, to: string) =>
      save((file) => {
        file[list] = file[list].map(({ [from]: value, ...rest }: File) => ({ ...rest, [to]: value }));
      });
    await check(rename('stages', 'name', 'title'), nothing, /“name” was replaced by “title”/);
    await check(rename('cards', 'text', 'content'), nothing, /“text” was replaced by “content”/);
  });

  test('by hand, with most of the words changed as well: nobody can tell what it was', async () => {
    const rename = (changed: number) =>
      save((file) => {
        file.stages = file.stages.map(({ name, ...rest }: File, i: number) => ({
          ...rest,
          label: i < changed ? `${name}!` : name,
        }));
      });
    expect((await judge(rename(1), 'visit.json')).brings).toEqual(['sa.name = "Appointment!"']);
    expect((await judge(rename(2), 'visit.json')).brings).toEqual([
      'sa.label = "Appointment!"',
      'sb.label = "Waiting!"',
      'sc.label = "Treatment"',
    ]);
  });

  test('a detail of one’s own that takes the place of none of ours is new', async () => {
    const own = save((file) => {
      for (const stage of file.stages) stage.label = stage.name;
    });
    await check(own, {
      brings: ['sa.label = "Appointment"', 'sb.label = "Waiting"', 'sc.label = "Treatment"'],
    });
  });

  test('over letters: what words became is an edit, and nothing is new', async () => {
    const { brings, asks, missing } = await judge(text.replaceAll('i', 'j'), 'visit.json');
    expect([brings.length, asks, missing]).toEqual([12, [], []]);
    for (const each of brings) expect(each).toMatch(/^\w+\.(title|name|text|label) = .*j/);
  });

  test('so that nothing has an id, and nothing remembers one: it is refused, for all would be new', async () => {
    const refused = /^Refused: The names of the file’s own parts .* were replaced/;
    await check(text.replace(/,"copy":"[^"]+"/, '').replaceAll('id', 'name'), nothing, refused);
    const old = text.replace(/,"copy":"[^"]+"/, '').replaceAll('a', 'o');
    expect(await judge(old, 'visit.json')).toMatchObject({ brings: [], missing: [] });
  });
});
