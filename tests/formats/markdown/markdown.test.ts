import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readInline, writeInline } from '../../../src/formats/markdown/inline.ts';
import { markdown } from '../../../src/formats/markdown/markdown.ts';
import { newMapOf } from '../../../src/formats/new-map.ts';
import { createIds } from '../../../src/journey/ids.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { fromRecords, toRecords } from '../../../src/journey/records-of.ts';
import { awkwardJourney } from '../../journey/awkward-journey.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { cases } from '../../support/cases.ts';
import { exampleJourney, seededRandom } from '../../support/sample-journeys.ts';
import { bytesOf, inputOf, parcel } from '../export-input.ts';

describe('what goes out comes back', () => {
  test('random maps, whatever stands in them, and nothing of them is a change', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryJourney(), awkwardJourney), (journey) => {
        const edit = read(write(journey));
        expect(edit.problems).toEqual([]);
        expect(edit.notes).toBeUndefined();
        expect(fromRecords(edit.records)).toEqual(fromRecords(toRecords(journey)));
        const { changes, conflicts, missing } = mergeFile(edit, toRecords(journey));
        expect([changes, conflicts, missing]).toEqual([[], [], []]);
      }),
      cases('markdown', 300, 10_000),
    );
  }, 1_800_000);

  test('the example and a small map, and both as maps of their own', () => {
    for (const journey of [exampleJourney(), parcel]) {
      const edit = read(write(journey));
      expect(fromRecords(edit.records)).toEqual(fromRecords(toRecords(journey)));
      expect(newMapOf(edit, createIds(seededRandom())).cards).toHaveLength(journey.cards.length);
    }
  });

  test('a file that was saved in a code page', () => {
    const journey = {
      ...parcel,
      title: 'Rücksendung',
      cards: parcel.cards.map((card) => ({ ...card, text: `${card.text} für Jörg` })),
    };
    const edit = markdown.read?.(
      new Uint8Array(Buffer.from(write(journey).replace(/[^\n -ÿ]/gu, '?'), 'latin1')),
      'map.md',
    );
    if (edit === undefined || edit instanceof Promise) throw new Error('not read at once');
    expect(fromRecords(edit.records)).toEqual(fromRecords(toRecords(journey)));
  });

  test('lines of other systems, other bullets, other indents, and wrapped lines', () => {
    const text = write(exampleJourney());
    const others = [
      text.replace(/\n/g, '\r\n'),
      text.replace(/^( *)- /gm, '$1* '),
      text.replace(/^ {2}/gm, '    ').replace(/^ {4} {2}/gm, '        '),
      text.replace(/^ {2}/gm, '\t'),
      text.replace(/^(- \S+ \S+) (?=\S+ \S)/gm, '$1\n  '),
    ];
    for (const other of others)
      expect(fromRecords(read(other).records)).toEqual(fromRecords(toRecords(exampleJourney())));
  });
});

test('another reader of Markdown sees the same headings, lists and texts', () => {
  fc.assert(
    fc.property(arbitraryJourney(), (journey) => {
      const seen = remark(write(journey));
      const headings = seen.filter(({ type }) => type === 'heading').map(({ text }) => text);
      expect(headings[0]).toBe(journey.title);
      for (const { name } of [...journey.stages, ...journey.personas]) expect(headings).toContain(name);
      const items = seen.filter(({ type }) => type === 'item').map(({ text }) => text);
      for (const { text } of journey.cards) expect(items).toContain(text);
      expect(seen.filter(({ type }) => !['heading', 'item'].includes(type))).toEqual([]);
    }),
    cases('markdown by remark', 50, 3000),
  );
}, 1_800_000);

test('any text stands in one line, for us and for others', () => {
  const law = fc.property(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        '](',
        ')',
        '<',
        '>',
        '\n',
        ' ',
        '\t',
        '&',
        '#',
        '-',
        '1.',
        '|',
        '~',
        '\\',
        'http://',
        'www.',
        'a',
        '<!--',
        '-->',
        '![',
        '$',
        '@',
        ':',
        '&amp;',
        '=',
        '+',
      ),
    ),
    (plain, marks) => {
      for (const text of [plain, marks.join(''), `${marks.join('')}${plain}`].map((each) =>
        each.replace(/\r|\0/g, ''),
      )) {
        const line = writeInline(text);
        expect(line).not.toMatch(/[\n\r]|(?<!\\)<!--/);
        expect(readInline(line)).toBe(text);
        expect(remark(`- ${line} <!-- note c1 text=1 -->`)).toEqual([{ type: 'item', text }]);
      }
    },
  );
  fc.assert(law, cases('markdown lines', 2000, 50_000));
}, 600_000);

describe('what people do to the text', () => {
  test('a reworded line, a detail, a stage’s name, a number: changes of these fields alone', () => {
    const { changes } = edited((text) =>
      text
        .replace('Tries it on, twice', 'Tries it on, three times')
        .replace('**Owner:** Mira', '**Owner:** Ola & Mira')
        .replace('## Decide', '## Decide at home')
        .replace('**Severity:** 4', '**Severity:** 5')
        .replace('-1 🙁', '0.5 🙂'),
    );
    expect(changes.map(({ kind, recordId, field, after }) => [kind, recordId, field, after])).toEqual([
      ['stage', 's1', 'name', 'Decide at home'],
      ['card', 'c1', 'text', 'Tries it on, three times'],
      ['card', 'c1', 'owner', 'Ola & Mira'],
      ['card', 'c2', 'severity', 5],
      ['emotion', 'e1', 'value', 0.5],
    ]);
  });

  test('new lines are new notes, with details and arrows; the same file again adds nothing', () => {
    const change = (text: string) =>
      text.replace(
        /^(- Tries it on.*)$/m,
        '- Asks a friend\n  - Owner: Ola\n  - **Severity:** 2\n  - Leads to: Tries it on, twice\n$1',
      );
    const { changes, edit } = edited(change);
    const [card, link] = changes;
    expect(card).toMatchObject({
      op: 'add',
      kind: 'card',
      after: { text: 'Asks a friend', owner: 'Ola', severity: 2, stageId: 's1', laneId: 'l1' },
    });
    expect(link).toMatchObject({ op: 'add', kind: 'link', after: { from: card?.recordId, to: 'c1' } });
    expect(changes[2]).toMatchObject({ kind: 'cell', after: [card?.recordId, 'c1'] });
    const again = mergeFile(edit, mergeFile(edit, toRecords(parcel)).merged);
    expect(again.changes.filter(({ from }) => from === 'file')).toEqual([]);
  });

  test('moved lines move, into another stage or row, and in their order', () => {
    const { changes, missing } = edited((text) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.startsWith('- Prints a label'));
      const [moved = ''] = lines.splice(at, 1);
      lines.splice(
        lines.findIndex((line) => line.startsWith('- Tries it on')),
        0,
        moved,
      );
      return lines.join('\n');
    });
    expect(missing).toEqual([]);
    expect(changes.map(({ kind, recordId, field, after }) => [kind, recordId, field, after])).toEqual([
      ['card', 'c3', 'stageId', 's1'],
      ['cell', '["s1","l1"]', 'order', ['c3', 'c1']],
    ]);
  });

  test('neighbouring lines that are gone together are missing: those beside what is left go without a question', () => {
    const row = { id: 'l', name: 'Actions', kind: 'actions' };
    const texts = ['Looks', 'Asks', 'Tries', 'Pays', 'Leaves'];
    const journey: Journey = {
      ...parcel,
      lanes: [row],
      cards: texts.map((text, at) => ({ id: `n${at}`, stageId: 's1', laneId: 'l', text })),
      links: [],
    };
    const cut = write(journey).replace(/^- Asks.*\n- Tries.*\n- Pays.*\n/m, '');
    const edit = read(cut);
    const gone = ['n1', 'n2', 'n3'];
    expect(mergeFile(edit, toRecords(journey)).missing).toEqual(gone);
    const { changes, conflicts, merged } = mergeFile(edit, toRecords(journey), gone);
    // What no line names any more may never have been in the file.
    expect(conflicts).toMatchObject([{ recordId: 'n2', ours: null, theirs: { text: 'Tries' } }]);
    expect(changes.map(({ op, recordId }) => [op, recordId])).toEqual(
      expect.arrayContaining([
        ['remove', 'n1'],
        ['remove', 'n3'],
      ]),
    );
    expect(Object.keys(merged.byId)).not.toEqual(expect.arrayContaining(['n1', 'n3']));
    // Two of them are both known.
    const two = read(write(journey).replace(/^- Asks.*\n- Tries.*\n/m, ''));
    expect(mergeFile(two, toRecords(journey), ['n1', 'n2']).conflicts).toEqual([]);
    // Of the first the line before it remembers what it said: reworded on the board meanwhile, it is asked about.
    const board = toRecords({
      ...journey,
      cards: journey.cards.map((card) => (card.id === 'n1' ? { ...card, text: 'Asks twice' } : card)),
    });
    expect(mergeFile(edit, board, gone).conflicts.map(({ recordId }) => recordId)).toEqual(['n1', 'n2']);
    // Without the last line, which says what was exported, nothing is known to be gone.
    const bare = read(cut.replace(/^<!-- throughline.*$/m, ''));
    expect(mergeFile(bare, toRecords(journey), gone).changes.filter(({ op }) => op === 'remove')).toEqual([]);
  });

  test('a line that is gone is missing, and deleted without a question where its person says so', () => {
    const remove = (text: string) => text.replace(/^- Prints a label.*\n.*\n.*\n/m, '');
    const { missing, changes, edit } = edited(remove);
    expect([missing, changes]).toEqual([['c3'], []]);
    const deleted = mergeFile(edit, toRecords(parcel), ['c3']);
    expect(deleted.conflicts).toEqual([]);
    expect(deleted.merged.byId.c3).toBeUndefined();
  });

  test('two edits of one field are a question, edits of two fields are not', () => {
    const board = toRecords({
      ...parcel,
      cards: parcel.cards.map((card) =>
        card.id === 'c1' ? { ...card, text: 'Tries it on', status: 'open' } : card,
      ),
    });
    const edit = read(write(parcel).replace('Tries it on, twice', 'Puts it on').replace('Mira', 'Ola'));
    const { changes, conflicts } = mergeFile(edit, board);
    expect(conflicts).toMatchObject([
      { recordId: 'c1', field: 'text', ours: 'Puts it on', theirs: 'Tries it on' },
    ]);
    expect(changes.filter(({ from }) => from === 'file')).toMatchObject([
      { recordId: 'c1', field: 'owner', after: 'Ola' },
    ]);
  });

  test('new stages, rows and people; an emptied detail is cleared; a copy is new', () => {
    const { changes, edit } = edited((text) =>
      `${text.replace('**Owner:** Mira', '**Owner:**').replace('## Beside', '## Wait\n\n### Ideas\n\n- Send a mail\n\n## Beside').replace('### Ola', '### Bo\n\n- Goals: be quick\n\n### Ola')}`.replace(
        /^(- Tries it on.*)$/m,
        '$1\n$1',
      ),
    );
    const added = changes.filter(({ op }) => op === 'add');
    expect(added.map(({ kind, after }) => [kind, after])).toEqual([
      ['card', { text: 'Tries it on, twice', stageId: 's1', laneId: 'l1' }],
      ['stage', { name: 'Wait' }],
      ['lane', { name: 'Ideas', kind: 'other' }],
      ['card', expect.objectContaining({ text: 'Send a mail' })],
      ['persona', { name: 'Bo', goals: 'be quick' }],
    ]);
    expect(changes).toContainEqual(expect.objectContaining({ recordId: 'c1', field: 'owner', after: null }));
    expect(edit.notes).toEqual(['Line 8 is a copy of a line above it: it was read as new.']);
  });

  test('a detail’s line that is copied below another note says it of that one', () => {
    const { changes } = edited((text) => {
      const owner = text.split('\n').find((line) => line.includes('**Owner:** Mira')) ?? '';
      return text.replace(/^(- Prints a label.*)$/m, `$1\n${owner}`);
    });
    expect(changes).toMatchObject([{ recordId: 'c3', field: 'owner', after: 'Mira' }]);
    expect(changes).toHaveLength(1);
  });

  test('what no field can hold is left out and said; paragraphs and tables are named', () => {
    const { edit, changes } = edited((text) =>
      text
        .replace('**Severity:** 4', '**Severity:** very bad')
        .replace('## Send', 'Some words.\n\n| a | b |\n\n## Send'),
    );
    expect(edit.problems?.map(({ text }) => text)).toEqual([
      '“=HYPERLINK("x")”: severity must be a number, not "very bad".',
    ]);
    expect(edit.notes?.[0]).toContain('Not read');
    expect(changes).toEqual([]);
  });

  test('without its last line every line still knows what it was; without its comments it is a text', () => {
    const text = write(parcel);
    const noMemory = read(text.replace(/^<!-- throughline.*$/m, '').replace('Mira', 'Ola'));
    const { changes, conflicts } = mergeFile(noMemory, toRecords(parcel));
    expect(changes).toMatchObject([{ recordId: 'c1', field: 'owner', after: 'Ola' }]);
    expect(conflicts).toEqual([]);
    const bare = read(text.replace(/ *<!--.*?-->/g, ''));
    const same = mergeFile(bare, toRecords(parcel));
    expect([same.changes.filter(({ from }) => from === 'file'), same.problems, same.missing]).toEqual([
      [],
      [],
      [],
    ]);
    expect(bare.base).toEqual({ kind: 'none' });
    expect(
      Object.values(bare.records.byId)
        .filter(({ kind }) => kind === 'stage')
        .map(({ fields }) => fields.name),
    ).toEqual(['Decide', 'Send', 'Refund']);
  });

  test('words replaced in all of the file: each line that lost its comment is asked or new, nothing is overwritten', () => {
    const { conflicts, changes } = edited((text) => text.replaceAll('text=', 'words='));
    expect(changes.filter(({ from }) => from === 'file')).toEqual([]);
    expect(conflicts.every(({ ours, theirs }) => ours !== null && theirs !== null)).toBe(true);
  });
});

test('a text with a Mermaid journey and nothing of ours is that diagram', () => {
  const edit = read('# Notes\n\n```mermaid\njourney\n  title Trip\n  section Go\n    Walk: 4: Me\n```\n');
  expect(edit.format).toBe('mermaid');
});

function write(journey: Journey): string {
  return String(markdown.write(inputOf(journey)));
}

function read(text: string): FileEdit {
  const edit = markdown.read?.(bytesOf(text), 'map.md');
  if (edit === undefined || edit instanceof Promise) throw new Error('not read at once');
  return edit;
}

function edited(change: (text: string) => string) {
  const edit = read(change(write(parcel)));
  return { edit, ...mergeFile(edit, toRecords(parcel)) };
}

interface Seen {
  type: string;
  text: string;
}

/** Headings and items as remark sees them: their words without comments; anything else by its type. */
function remark(text: string): Seen[] {
  return blocksOf(unified().use(remarkParse).use(remarkGfm).parse(text));
}

type Node = { type: string; value?: string; children?: Node[] };

function blocksOf(node: Node): Seen[] {
  return (node.children ?? []).flatMap((child): Seen[] => {
    if (child.type === 'list') return blocksOf(child);
    if (child.type === 'html' && /^<!--[\s\S]*-->$/.test(child.value ?? '')) return [];
    if (child.type === 'listItem') {
      const [first, ...more] = child.children ?? [];
      const own = first && first.type !== 'list' ? [first] : [];
      const below = first?.type === 'list' ? [first, ...more] : more;
      return [
        { type: 'item', text: own.map(wordsOf).join('').replace(/ $/, '') },
        ...blocksOf({ type: 'root', children: below }),
      ];
    }
    return [{ type: child.type, text: wordsOf(child).replace(/ $/, '') }];
  });
}

function wordsOf(node: Node): string {
  if (node.type === 'html')
    return /^<br>$/.test(node.value ?? '') ? '\n' : /^<!--/.test(node.value ?? '') ? '' : `?${node.value}`;
  return node.children ? node.children.map(wordsOf).join('') : (node.value ?? '');
}
