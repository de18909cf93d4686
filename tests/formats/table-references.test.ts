import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { type Brought, type EditLines, editCsv, editSheets, type Line } from './edit-table.ts';

const map = journeyFrom({
  id: 'post',
  title: 'A parcel',
  stages: [
    { id: 's1', name: 'Pack' },
    { id: 's2', name: 'Send' },
    { id: 's3', name: ' Arrive' },
    { id: 's4', name: 'Twin' },
    { id: 's5', name: 'twin' },
  ],
  lanes: [
    { id: 'l1', name: 'Doing', kind: 'actions' },
    { id: 'l2', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Finds a box' },
    { id: 'c2', stageId: 's1', laneId: 'l2', text: 'No tape' },
    { id: 'c3', stageId: 's2', laneId: 'l1', text: 'Queues' },
    { id: 'c4', stageId: null, laneId: null, text: 'Parked' },
    { id: 'c5', stageId: 's3', laneId: 'l1', text: 'Unpacks' },
  ],
});
const nothing: Brought = { brings: [], asks: [], missing: [], notes: [], problems: [] };

/** One note's row, changed. */
const change =
  (id: string, cells: Line): EditLines =>
  (lines) => {
    Object.assign(lines.find((line) => line.id === id) ?? {}, cells);
    return undefined;
  };
/** All rows without some columns. */
const without =
  (headings: string[], then: EditLines = () => undefined): EditLines =>
  (lines) => {
    const edited = then(lines) ?? lines;
    for (const line of edited) for (const heading of headings) delete line[heading];
    return edited;
  };

describe.each<[string, (edit: EditLines) => Brought]>([
  ['a CSV', (edit) => editCsv(map, edit)],
  ['a workbook', (edit) => editSheets(map, edit)],
])('the place of a row of %s', (what, bring) => {
  test.each<[string, EditLines]>([
    ['untouched', () => undefined],
    ['with blanks and in capitals', change('c1', { stage: ' PACK ', lane: 'doing' })],
    ['without its names', without(['stage', 'lane'])],
    ['without its ids', without(['stage_id', 'lane_id'])],
    ['without either', without(['stage', 'lane', 'stage_id', 'lane_id'])],
    ['with its ids emptied', change('c1', { stage_id: '', lane_id: '' })],
    ['with blanks around its ids', change('c1', { stage_id: ' s1 ' })],
  ])('%s says nothing new', (_, edit) => {
    expect(bring(edit)).toEqual(nothing);
  });

  test.each<[string, EditLines, string]>([
    ['another name', change('c1', { stage: 'Send' }), 'c1.stageId = "s2"'],
    ['another name, in capitals', change('c1', { stage: 'SEND ' }), 'c1.stageId = "s2"'],
    ['a name that begins with a blank', change('c1', { stage: 'Arrive' }), 'c1.stageId = "s3"'],
    ['another name, and no id', change('c1', { stage: 'Send', stage_id: '' }), 'c1.stageId = "s2"'],
    [
      'another name, without ids',
      without(['stage_id'], change('c1', { stage: 'Send' })),
      'c1.stageId = "s2"',
    ],
    ['another id', change('c1', { stage_id: 's2' }), 'c1.stageId = "s2"'],
    ['another id, without names', without(['stage'], change('c1', { stage_id: 's2' })), 'c1.stageId = "s2"'],
    ['another id and its name', change('c1', { stage_id: 's2', stage: 'Send' }), 'c1.stageId = "s2"'],
    ['another id, its name emptied', change('c1', { stage_id: 's2', stage: '' }), 'c1.stageId = "s2"'],
    ['a name where the id stands', change('c1', { stage_id: 'Send' }), 'c1.stageId = "s2"'],
    ['an id where the name stands', change('c1', { lane: 'Pains', lane_id: '' }), 'c1.laneId = "l2"'],
    ['both emptied', change('c1', { lane: '', lane_id: '' }), 'c1.laneId = null'],
    ['emptied, without ids', without(['lane_id'], change('c1', { lane: '' })), 'c1.laneId = null'],
    ['a name where there was none', change('c4', { stage: 'Send' }), 'c4.stageId = "s2"'],
    ['an id where there was none', change('c4', { stage_id: 's2' }), 'c4.stageId = "s2"'],
  ])('%s moves it', (_, edit, brings) => {
    expect(bring(edit)).toEqual({ ...nothing, brings: [brings] });
  });

  test('emptied beside the id that was exported is no intent, and said', () => {
    const { notes, ...rest } = bring(change('c1', { stage: '' }));
    expect(rest).toMatchObject({ brings: [], asks: [], problems: [] });
    expect(notes).toEqual([
      expect.stringMatching(/ow 2 a name was emptied beside its untouched id: it counts as unchanged/),
    ]);
  });

  test('two names at once: the id counts, and it is said', () => {
    const { brings, notes } = bring(change('c1', { stage: 'Arrive', stage_id: 's2' }));
    expect(brings).toEqual(['c1.stageId = "s2"']);
    expect(notes).toEqual([
      expect.stringMatching(
        /ow 2: the stage is "Arrive" by name but "Send" by stage_id, and the id counts\. To move the note by name, empty its stage_id\.$/,
      ),
    ]);
  });

  test.each<[string, Line]>([
    ['by name', { stage: 'Nowhere' }],
    ['by name alone', { stage: 'Nowhere', stage_id: '' }],
    ['by id', { stage_id: 'Nowhere' }],
    ['by id alone', { stage: '', stage_id: 'Nowhere' }],
  ])('that nobody knows is asked about, and moves nothing: %s', (_, cells) => {
    const { brings, problems } = bring(change('c1', cells));
    expect(brings).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/ow 2: there is no stage “Nowhere”\.$/)]);
  });

  test('that a spreadsheet could not show is left out, and told', () => {
    for (const cells of [{ stage: '#REF!' }, { stage_id: '#REF!' }]) {
      const { brings, problems } = bring(change('c1', { ...cells, text: 'Finds a crate' }));
      expect(brings).toEqual(['c1.text = "Finds a crate"']);
      expect(problems).toEqual([
        expect.stringMatching(/ow 2.*stage.* says "#REF!", which a spreadsheet writes/i),
      ]);
    }
  });

  test('of a new row is the name, or the id, that it says', () => {
    const added = (cells: Line) => {
      const { brings, problems } = bring((lines) => [...lines, { text: 'New', ...cells }]);
      return [...brings.map((each) => JSON.parse(each.slice(2)).stageId), ...problems];
    };
    expect(added({ stage: 'send' })).toEqual(['s2']);
    expect(added({ stage_id: 's2' })).toEqual(['s2']);
    expect(added({ stage: 'Send', stage_id: 's2' })).toEqual(['s2']);
    // The ids of a workbook are hidden: who copies a row sees the name alone.
    expect(added({ stage: 'Pack', stage_id: 's2' })).toEqual([what === 'a CSV' ? 's2' : 's1']);
    expect(added({ stage_id: 'Send' })).toEqual(['s2']);
    expect(added({})).toEqual([null]);
    expect(added({ stage: 'Nowhere' })).toEqual([expect.stringMatching(/there is no stage “Nowhere”/)]);
  });

  test('by a name that two have is asked for, or is the numbered one', () => {
    const said = bring(change('c1', { stage: 'Twin', stage_id: '' }));
    expect(said.brings).toEqual(what === 'a CSV' ? [] : ['c1.stageId = "s4"']);
    expect(said.problems).toEqual(
      what === 'a CSV'
        ? ['Row 2: 2 stages are called "Twin". Say which one in the column stage_id: s4 or s5.']
        : [],
    );
    expect(bring(change('c1', { stage: 'Twin', stage_id: 's5' })).brings).toEqual(['c1.stageId = "s5"']);
    const numbered = bring(change('c1', { stage: 'twin (2)', stage_id: '' }));
    expect(numbered.brings).toEqual(what === 'a CSV' ? [] : ['c1.stageId = "s5"']);
  });
});

describe('names in a workbook whose stages were renamed', () => {
  const renamed = (edit: EditLines) =>
    editSheets(map, {
      stage: (lines) => {
        for (const line of lines) if (line.id === 's2') line.name = 'Ship';
        return [...lines, { name: 'Later' }];
      },
      card: edit,
    });
  const later = '+ {"name":"Later"}';

  test.each<[string, Line, string[]]>([
    ['the old name moves nothing', {}, []],
    ['the new one neither', { stage: 'Ship' }, []],
    ['another moves', { stage: 'Pack' }, ['c3.stageId = "s1"']],
  ])('%s', (_, cells, brings) => {
    const said = renamed(change('c3', cells));
    expect(said.problems).toEqual([]);
    expect(said.brings.filter((each) => each !== later)).toEqual(['s2.name = "Ship"', ...brings]);
    expect(said.brings).toContain(later);
  });

  test('a note goes into it by either name, and into the new one by its name', () => {
    for (const stage of ['Ship', 'Send']) {
      expect(renamed(change('c1', { stage })).brings).toContain('c1.stageId = "s2"');
      expect(renamed(change('c1', { stage, stage_id: '' })).brings).toContain('c1.stageId = "s2"');
    }
    const { brings, problems } = renamed(change('c1', { stage: 'later', stage_id: '' }));
    expect(problems).toEqual([]);
    expect(brings).toContainEqual(expect.stringMatching(/^c1\.stageId = "n/));
    expect(renamed(change('c1', { stage: 'later' })).brings).toContainEqual(
      expect.stringMatching(/^c1\.stageId = "n/),
    );
  });
});

describe('places in a CSV whose own memory is gone', () => {
  const bring = (edit: EditLines) =>
    editCsv(map, (lines) => {
      const edited = edit(lines) ?? lines;
      for (const line of edited) line._export = '';
      return edited;
    });

  test.each<[string, EditLines, string[]]>([
    ['untouched', () => undefined, []],
    ['by another id', change('c1', { stage_id: 's2' }), ['c1.stageId = "s2"']],
    ['by another id and name', change('c1', { stage_id: 's2', stage: 'Send' }), ['c1.stageId = "s2"']],
    ['emptied', change('c1', { stage_id: '', stage: '' }), ['c1.stageId = null']],
    ['by another name alone', change('c1', { stage: 'Send', stage_id: '' }), ['c1.stageId = "s2"']],
  ])('%s', (_, edit, brings) => {
    expect(bring(edit)).toMatchObject({ brings, asks: [], problems: [] });
  });
});
