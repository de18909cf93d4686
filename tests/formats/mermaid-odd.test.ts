import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/formats/mermaid/read-mermaid.ts';
import { decodeText, encodeText, hasBareSemicolon } from '../../src/formats/mermaid/text.ts';
import { chooseLane, writeMermaid } from '../../src/formats/mermaid/write-mermaid.ts';
import { recogniseDiagram } from '../../src/formats/recognise.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { cellKey, type RecordKind } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

const read = (source: string) => readMermaid(bytesOf(source));
/** What a diagram says, by kind: names of stages and personas, words of steps, values of feelings. */
function said(source: string, kind: RecordKind): unknown[] {
  const records = Object.values(read(source).records.byId).filter((record) => record.kind === kind);
  return records.map(({ fields }) => fields.name ?? fields.text ?? fields.value ?? fields.title);
}
const steps = (source: string) => said(source, 'card');
const titleOf = (source: string) => said(source, 'journey')[0];
const refusal = (source: string) => {
  try {
    read(source);
    return '';
  } catch (error) {
    return String(error);
  }
};
const small = 'journey\n  section Buy\n    Pays: 3: Ana\n';

describe('codes in words', () => {
  test.each([
    ['#35;', '#'],
    ['#128512;', '😀'],
    ['#128;#159;', '€Ÿ'],
    ['#127;#160;', '\u007f\u00a0'],
    ['#1114111;', '\u{10ffff}'],
    ['#1114112;', '#1114112;'],
    ['#nbsp;#eacute;#yuml;', '\u00a0éÿ'],
    ['#quot;#amp;#lt;#gt;#colon;#semi;#num;', '"&<>:;#'],
    ['#hellip;#rarr;#star;#ge;#euro;', '…→☆≥€'],
    ['#constructor;#heart;#x41;', '#constructor;#heart;#x41;'],
    ['a<br>b<BR/>c<br  />d', 'a\nb\nc\nd'],
    ['  x ', 'x'],
    ['#8203;', ''],
  ])('%s', (code, words) => {
    expect(decodeText(code)).toBe(words);
  });

  test('every name and number is the sign that HTML has for it', () => {
    const names =
      'quot apos amp lt gt colon semi comma num percnt lpar rpar lsqb rsqb lbrace rbrace excl quest sol bsol vert ast plus equals dollar commat ndash mdash lsquo rsquo ldquo rdquo hellip bull euro trade larr uarr rarr darr check cross star starf hearts infin ne le ge nbsp iexcl cent copy reg frac12 iquest Agrave AElig ETH times szlig eth divide thorn yuml';
    const numbers = ['9', '34', '128', '130', '142', '147', '159', '160', '8364', '65536'];
    const body = new Window().document.createElement('p');
    for (const name of names.split(' ').concat(numbers)) {
      body.innerHTML = /^\d/.test(name) ? `&#${name};` : `&${name};`;
      expect(decodeText(`a#${name};b`), name).toBe(`a${body.textContent}b`);
    }
  });

  test('are written only where words would be taken for something else', () => {
    expect(encodeText('Go: now, or #2;')).toBe('Go#58; now#44; or #35;2#59;');
    expect(encodeText('Title of it, my title')).toBe('#84;itle of it#44; my title');
    expect(encodeText(' a  b ')).toBe('#32;a  b#32;');
    expect(encodeText('a\tb\nc')).toBe('a#9;b<br>c');
    expect(encodeText('')).toBe('#8203;');
    expect(['a#59;b', 'a;', '#x;;'].map(hasBareSemicolon)).toEqual([false, true, true]);
  });
});

describe('where a diagram begins and ends in a text', () => {
  const last = 'Not this: 1\n';
  test.each<[string, string]>([
    ['a fence that is longer than the one inside', `\`\`\`\`mermaid\n${small}\`\`\`\n\`\`\`\`\n${last}`],
    ['a fence that is closed by a longer one', `\`\`\`mermaid\n${small}\`\`\`\`\n${last}`],
    ['a fence of capitals', `\`\`\`Mermaid\n${small}\`\`\`  \n${last}`],
    ['a tag of capitals', `<DIV CLASS="mermaid">\n${small}</DIV>\n${last}`],
    ['a class without quotes', `<div class=mermaid>\n${small}</div>\n${last}`],
    ['another tag that ends inside', `<span class="x mermaid">${small}</b></span >\n${last}`],
    ['a shortcode of per cents', `{{% mermaid align="left" %}}\n${small}{{% / mermaid %}}\n${last}`],
    ['a tag of Liquid that eats blanks', `{%- mermaid -%}\n${small}{%- endmermaid -%}\n${last}`],
    ['colons with braces', `:::{mermaid}\n${small}:::\n${last}`],
    [
      'a quotation in a quotation',
      `> > \`\`\`mermaid\n> > ${small.trim().replace(/\n/g, '\n> > ')}\n> > \`\`\`\n${last}`,
    ],
    ['text before the tag', `See <pre class="mermaid">${small}</pre> there.\n${last}`],
  ])('%s', (_, source) => {
    expect(steps(source)[0]).toBe('Pays');
    expect(steps(source)).not.toContain('Not this');
    expect(read(source).records.byId[read(source).records.journeyId]).toBeDefined();
  });

  test('in HTML, signs that HTML takes for its own are written as names', () => {
    const source = `<pre class="mermaid">journey\n section A\n a &lt;b&gt; &quot;c&quot; &#39;d&#039; &apos;e &amp;: 3\n</pre>`;
    expect(steps(source)).toEqual([`a <b> "c" 'd' 'e &`]);
    expect(refusal(small.replace('Pays', 'a &lt; b'))).toContain(
      'Line 3: Mermaid ends a statement at a semicolon',
    );
  });

  test('of two, the first is read and where the other begins is said; of ours, ours', () => {
    const block = `\`\`\`mermaid\n${small}\`\`\`\n`;
    expect(read(`${block}${block}`).notes?.[0]).toBe(
      'Line 1: this journey was read; the file has another one (line 6). Bring in each from a file of its own.',
    );
    const marked = `\`\`\`mermaid\n${small.replace('    Pays', '    %% task c9\n    Pays')}\`\`\`\n`;
    expect(read(`${block}${marked}`).notes?.[0]).toMatch(/^Line 6: .*another one \(line 1\)/);
  });

  test('a block that is no journey is passed over, though it speaks of one', () => {
    const other = '```mermaid\ngraph TD\n journey-->x\n```\n';
    const broken = '```mermaid\n---\ntitle: x\n```\n';
    expect(steps(`${other}${broken}\`\`\`mermaid\n\n# x\n%% y\n${small}\`\`\`\n`)).toEqual(['Pays']);
    expect(refusal('```mermaid\n```\n')).toContain('There is no journey in this file');
  });

  test.each([
    ['title: ', undefined],
    ['title:Lunch', undefined],
    ['  title: Lunch', undefined],
    ['title: Lunch  ', 'Lunch'],
    ["title: 'a' # b", 'a'],
    ['title: "a \\\\ b \\/ c"', 'a \\ b / c'],
    ['title: Number #2', 'Number'],
    ['title: Number#2', 'Number#2'],
  ])('front matter with %j', (line, title) => {
    expect(titleOf(`---\nx: y\n${line}\n---\n${small}`)).toBe(title);
    expect(titleOf(`\n---\n${line}\n---\n${small}`)).toBe(title);
  });

  test('the diagram’s own title goes before that of the front matter', () => {
    expect(titleOf(`---\ntitle: Lunch\n---\njourney\n  title Dinner\n  section A\n`)).toBe('Dinner');
    expect(refusal('```mermaid\n---\ntitle: x\n```\n')).toContain('Line 2: the lines between');
  });
});

describe('lines of a diagram', () => {
  test.each<[string, string, unknown[]]>([
    ['a comment behind a step', 'a: 3 # why', ['a']],
    ['lines of comment', '# a: 3\n %% b: 3\n % c: 3\n d: 3', ['d']],
    ['a code at the beginning is no comment', '#35;1: 3', ['#1']],
    ['a directive of several lines', '%%{init: {\n a: 3\n }}%%\n b: 3', ['b']],
    ['a directive in one line', '%%{init: {}}%%\n b: 3', ['b']],
    ['what screen readers say', 'accTitle: a\n accDescr : b\n accDescr {\n c: 3\n }\n d: 3', ['d']],
    ['the same in one line', 'accDescr { c: 3 }\n d: 3', ['d']],
    [
      'steps that begin like statements',
      'titles: 3\n sections: 3\n journey to work: 3\n titled x: 3',
      ['titles', 'sections', 'journey to work', 'titled x'],
    ],
    ['further colons', 'a: 3: Me: more: still', ['a']],
  ])('%s', (_, lines, texts) => {
    expect(steps(`journey\n section S\n ${lines}\n`)).toEqual(texts);
  });

  test('the word journey may have the first statement behind it', () => {
    expect(titleOf('journey title Lunch\n section A\n')).toBe('Lunch');
    expect(titleOf('JOURNEY\n Title  Lunch \n SECTION A\n')).toBe('Lunch');
    expect(refusal('journeys\n section A\n')).toContain('Line 1: a Mermaid journey begins');
    expect(refusal(`${'x'.repeat(70)}\n`)).toContain(`here stands "${'x'.repeat(60)}".`);
  });

  test('what cannot be read is left out and said, what the rest says is read', () => {
    const edit = read(
      `journey\n section A; B\n a: 3\n %% task c1\n ${'x'.repeat(70)}\n b; c: 3\n : 3\n title\n d: 3\n`,
    );
    expect(edit.problems?.map(({ text }) => text.slice(0, 40))).toEqual([
      `Line 5: "${'x'.repeat(31)}`,
      'Line 6: Mermaid ends a statement at a se',
      'Line 7: ": 3" is no step: a step is its ',
      'Line 8: "title" is no step: a step is it',
    ]);
    expect(edit.problems?.map(({ recordIds }) => recordIds)).toEqual([['c1'], [], [], []]);
    expect(new Set(edit.problems?.map(({ key }) => key)).size).toBe(4);
    expect(edit.problems?.[0]?.text).toContain(`"${'x'.repeat(60)}" is no step`);
    expect(edit.notes?.filter((note) => note.endsWith('It was read as it stands.'))).toHaveLength(1);
    expect(said('journey\n section A: B\n a: 3\n', 'stage')).toEqual(['A: B']);
    expect(refusal('journey\n section A\n a\n b\n')).toMatch(/Line 3: .* Line 4: /);
    expect(refusal('journey\n section A: B\n')).toContain('without a colon');
  });

  test('a name of two lines is no name, and two things cannot be one', () => {
    expect(refusal('journey\n section A<br>B\n a: 3\n')).toContain(
      "Line 2: the stage's name must be one line",
    );
    expect(refusal('journey\n section A\n %% stage x\n %% task x\n a: 3\n')).toMatch(
      /^FormatError: Line \d: "x" already names a (stage|card) of this diagram/,
    );
  });

  test('marks that name nothing are comments', () => {
    for (const mark of ['task', 'task a b', 'stage __proto__', 'tasks c1', 'task %'])
      expect(read(`journey\n section A\n %% ${mark}\n a: 3\n`).fresh).toHaveLength(mark === 'task %' ? 3 : 4);
  });
});

describe('a stranger’s diagram', () => {
  const diagram = `journey
  title My day
  Wakes: 2: Me
  section Go
    Walks: 5: Me, Cat
    Runs: 4: Me
  section Rest
  section Go
    Sleeps: nicely: Cat,  , Cat
    Dreams: 9: Cat: of mice
    Snores: -1.5: : and more
`;
  const edit = read(diagram);
  const of = (kind: RecordKind) => Object.values(edit.records.byId).filter((record) => record.kind === kind);

  test('has a stage for each section, also of one name, and one for what stands before', () => {
    expect(of('stage').map(({ fields }) => fields)).toEqual([
      { name: 'Start', section: '' },
      { name: 'Go' },
      { name: 'Rest' },
      { name: 'Go' },
    ]);
    expect(edit.records.orders.stages).toEqual(of('stage').map(({ id }) => id));
    expect(edit.records.orders.lanes).toEqual(of('lane').map(({ id }) => id));
  });

  test('has each step with its score and actors as they stand', () => {
    expect(of('card').map(({ fields: { text, score, actors } }) => [text, score, actors])).toEqual([
      ['Wakes', 2, ['Me']],
      ['Walks', 5, ['Me', 'Cat']],
      ['Runs', 4, ['Me']],
      ['Sleeps', 'nicely', ['Cat', '', 'Cat']],
      ['Dreams', 9, ['Cat']],
      ['Snores', -1.5, ['']],
    ]);
    const [stage] = of('stage');
    const [lane] = of('lane');
    expect(of('card')[0]?.fields).toMatchObject({ stageId: stage?.id, laneId: lane?.id });
    expect(edit.records.orders.cells[cellKey(stage?.id ?? '', lane?.id ?? '')]).toHaveLength(1);
  });

  test('has the mean of its scores as feeling, of whoever is alone in it', () => {
    expect(of('emotion').map(({ fields: { value, personaId } }) => [value, personaId])).toEqual([
      [-1, undefined],
      [1.5, undefined],
      [1, undefined],
    ]);
    expect(of('persona').map(({ id, fields }) => [id, fields.name])).toEqual([
      ['Me', 'Me'],
      ['Cat', 'Cat'],
    ]);
    const alone = read('journey\n section A\n a: 3: Me\n');
    expect(Object.values(alone.records.byId).find(({ kind }) => kind === 'emotion')?.fields).toMatchObject({
      value: 0,
      personaId: 'Me',
    });
  });

  test('is told what was made of it', () => {
    expect(edit.notes).toEqual([
      expect.stringMatching(/^Each step keeps its own score and actors/),
      expect.stringMatching(/^Line 9: the score "nicely" is no number/),
      expect.stringMatching(/^Line 10: scores go from 1 to 5, so 9 counts/),
      expect.stringMatching(/^Line 10 and 1 more: .*\("of mice"\)/),
    ]);
    const one = read('journey\n section A\n a: 3: Me: x\n').notes ?? [];
    expect(one.at(-1)).toMatch(/^Line 3: Mermaid draws nothing/);
    expect(edit.leftOut).toEqual(['link', 'metric', 'emotion']);
  });

  test('has new ids that are the same each time, and a name for each that could be none', () => {
    expect(read(diagram).fresh).toEqual(edit.fresh);
    expect(new Set(edit.fresh).size).toBe(edit.fresh?.length);
    const odd = read('journey\n section A\n a: 3: __proto__, two<br>lines\n');
    const personas = Object.values(odd.records.byId).filter(({ kind }) => kind === 'persona');
    expect(personas.map(({ fields }) => fields.name)).toEqual(['__proto__', 'two lines']);
    expect(personas.every(({ id }) => /^n\w+$/.test(id) && odd.fresh?.includes(id))).toBe(true);
  });
});

const map = journeyFrom({
  id: 'day',
  title: '100 % day',
  personas: [{ id: 'me', name: 'Me' }],
  stages: [
    { id: 's1', name: 'Go' },
    { id: 's2', name: 'Go' },
    { id: 's3', name: 'Rest' },
  ],
  lanes: [
    { id: 'l0', name: 'Pains', kind: 'pains' },
    { id: 'l1', name: 'Doing', kind: 'actions' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Walk' },
    { id: 'c2', stageId: 's2', laneId: 'l1', text: 'Walk' },
    { id: 'c3', stageId: 's3', laneId: 'l1', text: 'Sit', score: 2 },
    { id: 'c4', stageId: 's3', laneId: 'l0', text: 'Sit' },
  ],
  emotions: [{ id: 'e1', stageId: 's1', value: 1 }],
});
const text = writeMermaid(inputOf(map));
const merge = (source: string, to: Journey = map) => {
  const { changes, conflicts, missing } = mergeFile(recogniseDiagram(read(source), to), toRecords(to));
  const told = changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]);
  return { told, asked: conflicts.map(({ recordId, field }) => [recordId, field]), missing };
};
const nothing = { told: [], asked: [], missing: [] };
/** Without our comments, or those that match. */
const bare = (source: string, drop = /%%/) =>
  source
    .split('\n')
    .filter((line) => !drop.test(line))
    .join('\n');

describe('our own diagram', () => {
  test('untouched says nothing new, whatever signs its memory holds', () => {
    expect(merge(text)).toEqual(nothing);
    expect(read(text).exported).toMatchObject({ id: 'k3x9', journeyId: 'day', map: 'A map' });
  });

  test('of which the line of the whole was damaged is known by the rest', () => {
    for (const damage of [/"v":1/, /"journeyId":"day",/, /\}$/m]) {
      const edit = read(text.replace(/ +%% \d{100,} .*\n/, '').replace(damage, '"v":x'));
      expect([edit.exported, edit.base.kind]).toEqual([null, 'hashes']);
    }
    expect(merge(bare(text, /throughline \{/))).toEqual(nothing);
  });

  test('brought in as a new map remembers nothing', () => {
    const edit = readMermaid(bytesOf(text), '', true);
    expect([edit.exported, edit.base]).toEqual([null, { kind: 'none' }]);
  });

  test('whose stages lost their marks finds them by name, by place and by their steps', () => {
    const marks = /%% stage/;
    expect(merge(bare(text, marks))).toEqual(nothing);
    expect(merge(bare(text, marks).replace('section Rest', 'section Pause')).told).toEqual([
      ['update', 's3', 'name', 'Pause'],
    ]);
    const moved = bare(text, marks).replace(/ +section Rest\n/, '    section New\n        Look: 3\n$&');
    expect(merge(moved).told).toMatchObject([
      ['add', expect.any(String), undefined, { name: 'New' }],
      ['add', expect.any(String), undefined, expect.objectContaining({ text: 'Look', actors: [] })],
      ['add', expect.any(String), undefined, expect.objectContaining({ value: 0 })],
      ['update', 'day', 'stageOrder', ['s1', 's2', expect.any(String), 's3']],
    ]);
  });

  test('whose steps lost their marks: of two that say the same, that of its own stage', () => {
    const lost = bare(text, /%% task/);
    expect(merge(lost)).toEqual(nothing);
    const [, first = ''] = /( +Walk: .*\n)/.exec(lost) ?? [];
    const once = lost.replace(first, '');
    expect(merge(once)).toMatchObject({ told: [], missing: ['c1'] });
  });

  test('whose marks changed places goes by what the steps say', () => {
    const turned = text
      .replace('%% task c1', '%% task x')
      .replace('%% task c3', '%% task c1')
      .replace('%% task x', '%% task c3');
    expect(merge(turned)).toEqual(nothing);
  });

  test('in which a mark was copied has one step more', () => {
    const twice = text.replace(/( +%% task c3\n.*\n)/, '$1$1');
    expect(merge(twice).told[0]).toMatchObject([
      'add',
      expect.any(String),
      undefined,
      { text: 'Sit', stageId: 's3' },
    ]);
  });

  test('goes out by what people do, or touch, or by the fullest row', () => {
    expect(chooseLane(map)?.id).toBe('l1');
    const kinds = (...given: string[]) => ({
      ...map,
      lanes: map.lanes.map((lane, i) => ({ ...lane, kind: given[i] ?? '' })),
    });
    expect(chooseLane(kinds('touchpoints', 'pains'))?.id).toBe('l0');
    expect(chooseLane(kinds('touchpoints', 'actions'))?.id).toBe('l1');
    expect(chooseLane(kinds('pains', 'ideas'))?.id).toBe('l1');
    expect(chooseLane({ ...map, lanes: [] })).toBeNull();
  });
});

describe('a diagram without memory, brought to a map', () => {
  test('that says the same is nothing new', () => {
    expect(merge(bare(text))).toEqual(nothing);
    const loud = bare(text).replace('section Rest', 'section REST ').replace('Sit: 2', 'sit!: 2');
    expect(merge(loud)).toMatchObject({
      told: [],
      asked: [
        ['s3', 'name'],
        ['c3', 'text'],
      ],
    });
  });

  test('is another’s where less than half of its stages are there: nothing goes by its place', () => {
    const other = 'journey\n section A\n a: 3: Me\n section B\n b: 3: Me\n section Rest\n c: 3: Me\n';
    const { told, asked } = merge(other);
    expect(asked).toEqual([]);
    expect(told.filter(([op]) => op === 'add').map(([, , , after]) => after)).toMatchObject([
      { name: 'A' },
      { name: 'B' },
      { text: 'a', laneId: 'l1' },
      { text: 'b', laneId: 'l1' },
      { text: 'c', stageId: 's3', laneId: 'l1' },
      { value: 0 },
      { value: 0 },
    ]);
  });

  test('its steps come into the row that goes out, its feelings only where the map has no such stage', () => {
    const { told } = merge(
      `${bare(text)}        Stand: 5: Me\n    section Home\n        Arrive: 5: Me, Cat\n`,
    );
    expect(told.filter(([op]) => op === 'add').map(([, , , after]) => after)).toEqual([
      { name: 'Cat' },
      { name: 'Home' },
      { text: 'Stand', stageId: 's3', laneId: 'l1', score: 5 },
      { text: 'Arrive', stageId: expect.any(String), laneId: 'l1', score: 5, actors: ['me', 'Cat'] },
      { value: 2, stageId: expect.any(String) },
    ]);
  });

  test('what a step says as its stage says anyway is nothing of its own', () => {
    const { told } = merge(`${bare(text)}        Stand: 3: Me\n`);
    expect(told.filter(([op]) => op === 'add').map(([, , , after]) => after)).toEqual([
      { text: 'Stand', stageId: 's3', laneId: 'l1' },
    ]);
    expect(merge(bare(text).replace('Sit: 2', 'Sit: 3')).asked).toEqual([['c3', 'score']]);
    expect(merge(bare(text).replace('Sit: 2: Me', 'Sit: 2: Cat')).asked).toEqual([['c3', 'actors']]);
  });

  test('with a persona by the name of another thing’s id brings a persona', () => {
    const { told } = merge(`${bare(text)}        Stand: 3: c1\n`);
    expect(told.filter(([op]) => op === 'add').map(([, , , after]) => after)).toMatchObject([
      { name: 'c1' },
      { text: 'Stand', actors: [expect.stringMatching(/^n\w+$/)] },
    ]);
  });

  test('and files of other kinds are left as they are', () => {
    const edit = { ...read(bare(text)), format: 'csv' };
    expect(recogniseDiagram(edit, map)).toBe(edit);
  });
});
