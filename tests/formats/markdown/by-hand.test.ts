import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../../src/formats/markdown/write-markdown.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Json, RecordKind } from '../../../src/journey/records.ts';
import { bytesOf, inputOf, parcel } from '../export-input.ts';

/** A text that somebody wrote by hand, in the form of our own: without a single comment of ours. */
const read = (text: string) => readMarkdown(bytesOf(text), 'map.md');
/** What it says, record by record of a kind, each under its first words; ids are told by these words. */
function said(text: string, kind: RecordKind) {
  const { byId } = read(text).records;
  const nameOf = (id: Json | undefined): Json => {
    const { name, text: words } = (typeof id === 'string' && byId[id]?.fields) || {};
    return name ?? words ?? id ?? null;
  };
  const places = ['stageId', 'laneId', 'personaId', 'cardId', 'from', 'to'];
  return Object.values(byId)
    .filter((record) => record.kind === kind)
    .map(({ fields }) =>
      Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          places.includes(field) ? nameOf(value) : value,
        ]),
      ),
    );
}

const whole = `# Returning a parcel

- Goal: Send it back
- **colour:** blue

## Decide

### Actions

- Tries it on
  - Owner: Mira
  - Leads to: Regrets it
    - Label: so

### Pain points

- Regrets it
  - Severity: 4
  - A note below it

### Feelings

- **Ola:** -1,5 🙁 waits
- 😊
- ? unsure

## Send

### PAIN POINTS

- No printer

### In no row

- Somewhere

## Beside the stages

- Parked

## Rows

- Actions
  - Kind: actions
- Pain points
- Trust
  - Kind: other

## Personas

### Ola

- **Role:** Buyer

### Ben

## Metrics

- NPS
  - Stage: Decide
  - Note: Tries it on
  - Now: 3
`;

test('is read by its headings: what each kind says, and where it stands', () => {
  expect(read(whole).notes).toBeUndefined();
  expect(said(whole, 'journey')).toEqual([
    { title: 'Returning a parcel', goal: 'Send it back', colour: 'blue' },
  ]);
  expect(said(whole, 'stage')).toEqual([{ name: 'Decide' }, { name: 'Send' }]);
  expect(said(whole, 'lane')).toEqual([
    { name: 'Actions', kind: 'actions' },
    { name: 'Pain points', kind: 'pains' },
    { name: 'Trust', kind: 'other' },
  ]);
  expect(said(whole, 'persona')).toEqual([{ name: 'Ola', Role: 'Buyer' }, { name: 'Ben' }]);
  expect(said(whole, 'card')).toEqual([
    { text: 'Tries it on', stageId: 'Decide', laneId: 'Actions', owner: 'Mira' },
    { text: 'Regrets it', stageId: 'Decide', laneId: 'Pain points', severity: 4 },
    { text: 'A note below it', stageId: 'Decide', laneId: 'Pain points' },
    { text: 'No printer', stageId: 'Send', laneId: 'Pain points' },
    { text: 'Somewhere', stageId: 'Send', laneId: null },
    { text: 'Parked', stageId: null, laneId: null },
  ]);
  expect(said(whole, 'link')).toEqual([{ from: 'Tries it on', to: 'Regrets it', label: 'so' }]);
  expect(said(whole, 'emotion')).toEqual([
    { stageId: 'Decide', personaId: 'Ola', value: -1.5, label: 'waits' },
    { stageId: 'Decide', value: 1 },
    { stageId: 'Decide', label: 'unsure' },
  ]);
  expect(said(whole, 'metric')).toEqual([
    { kind: 'NPS', stageId: 'Decide', cardId: 'Tries it on', current: 3 },
  ]);
  expect(read(whole).leftOut).toEqual([]);
});

describe('headings', () => {
  test('of the first level: the first is the title, a later one a stage', () => {
    const text = '# Trip\n\n- Goal: Rest\n\n# Go\n\n- Walks\n\n## Back\n\n- Rides\n';
    expect(said(text, 'journey')).toEqual([{ title: 'Trip', goal: 'Rest' }]);
    expect(said(text, 'stage')).toEqual([{ name: 'Go' }, { name: 'Back' }]);
    expect(said(text, 'card').map(({ stageId }) => stageId)).toEqual(['Go', 'Back']);
  });

  test('of parts count at the second level alone, and say what the file has', () => {
    const text = '# Trip\n\n## Go\n\n### Rows\n\n- Walks\n\n## People\n\n### Ann\n';
    expect(said(text, 'lane')).toEqual([{ name: 'Rows', kind: 'other' }]);
    expect(said(text, 'card')).toEqual([{ text: 'Walks', stageId: 'Go', laneId: 'Rows' }]);
    expect(read(text).leftOut).toEqual(['lane', 'metric']);
    expect(read('# Trip\n\n## Numbers\n\n- NPS\n').leftOut).toEqual(['lane', 'persona']);
  });

  test('of feelings are a row where no stage is; one heading twice is one row', () => {
    expect(said('# Trip\n\n### Feelings\n\n- Happy\n', 'emotion')).toEqual([]);
    const text =
      '# Trip\n\n## Go\n\n### Doing\n\n- Walks\n\n## Back\n\n### doing\n\n- Rides\n\n### \n\n- Rests\n';
    expect(said(text, 'lane')).toEqual([{ name: 'Doing', kind: 'other' }]);
    expect(said(text, 'card').map(({ laneId }) => laneId)).toEqual(['Doing', 'Doing', null]);
  });

  test('with nothing of theirs below: a line that says nothing of them is told', () => {
    expect(read('# Trip\n\n## People\n\n### Ann\n\n- just words\n').notes).toEqual([
      'Line 7 was not read: it says nothing of what it stands below.',
    ]);
  });
});

test('what we write reads as if somebody had written it by hand', () => {
  const full = journeyFrom({
    ...parcel,
    goal: 'Send it back',
    lanes: [...parcel.lanes, { id: 'l3', name: 'Feelings', kind: 'emotions' }],
    personas: [
      { id: 'ola', name: 'Ola', role: 'x', quote: 'Well' },
      { id: 'ben', name: 'Ben' },
    ],
    links: [
      { id: 'k1', from: 'c1', to: 'c2', label: 'so' },
      { id: 'k2', from: 'c3', to: 'c4', kind: 'loop' },
      { id: 'k3', from: 'e1', to: 'c2' },
    ],
    cards: [...parcel.cards, { id: 'c5', stageId: 's1', laneId: 'l2', text: 'Regrets it' }],
    emotions: [
      { id: 'e1', stageId: 's3', personaId: 'ola', value: -1, label: 'sad', note: 'x' },
      { id: 'e2', stageId: 's3', personaId: 'ben' },
      { id: 'e3', stageId: 's1', value: 2 },
    ],
    metrics: [{ id: 'm', kind: 'NPS', stageId: 's1', cardId: 'c1', current: 3 }],
  });
  const text = String(writeMarkdown(inputOf(full))).replace(/ *<!--.*?-->/g, '');
  expect(text.trim().split(/\n+/)).toEqual([
    '# Returning a parcel',
    '- **Goal:** Send it back',
    '## Decide',
    '### Feelings',
    '- 2 😍',
    '### Actions',
    '- Tries it on, twice',
    '  - **Owner:** Mira',
    '  - **Leads to:** Pain points',
    '    - **Words on it:** so',
    '### Pain points',
    '- =HYPERLINK("x")',
    '  - **Severity:** 4',
    '  - **Channel:**',
    '    - Web',
    '    - Shop',
    '- Regrets it',
    '## Send',
    '### Actions',
    '- Prints a label<br>at work',
    '  - **Waiting time:** 5',
    '  - **Sets us apart:** no',
    '  - **Leads to:** Beside the stages',
    '    - **kind:** loop',
    '## Refund',
    '### Feelings',
    '- **Ola:** -1 🙁 sad',
    '  - **note:** x',
    '  - **Caused by:** Decide / Pain points',
    '- **Ben:** ?',
    '## Beside the stages',
    '### In no row',
    '- Parked',
    '  - **Evidence:** survey (n: 12)',
    '  - **colour:** blue',
    '## Rows',
    '- Actions',
    '  - **Kind:** actions',
    '- Pain points',
    '  - **Kind:** pains',
    '- Feelings',
    '  - **Kind:** emotions',
    '## People',
    '### Ola',
    '- **Quote:** Well',
    '- **role:** x',
    '### Ben',
    '## Numbers',
    '- NPS',
    '  - **Stage:** Decide',
    '  - **Note:** Actions',
    '  - **Now:** 3',
  ]);
});
