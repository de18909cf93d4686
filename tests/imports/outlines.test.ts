import { expect, test } from 'vitest';
import { readMap, tellCells } from './read-map.ts';

type Cells = { [row: string]: { [stage: string]: string[] } };

const vet: Cells = {
  Actions: { Notice: ['Checks the paw', 'Asks a friend'], Visit: ['Drives there'] },
  Pains: { Notice: ['No advice'], Visit: ['A long wait'] },
};
const actions = { Notice: ['Checks the paw'], Visit: ['Drives there'] };
const small: Cells = { Actions: actions, Pains: { Visit: ['A long wait'] } };

/** One small map as people write it, or copy it from somewhere. All of it is invented for these tests. */
test.each<[string, string, Cells]>([
  [
    'lines that stand further in, by blanks',
    'A sick dog\n  Notice\n    Actions\n      Checks the paw\n      Asks a friend\n    Pains\n      No advice\n  Visit\n    Actions\n      Drives there\n    Pains\n      A long wait\n',
    vet,
  ],
  [
    '… by tabs, as mind maps copy',
    'A sick dog\n\tNotice\n\t\tActions\n\t\t\tChecks the paw\n\t\t\tAsks a friend\n\t\tPains\n\t\t\tNo advice\n\tVisit\n\t\tActions\n\t\t\tDrives there\n\t\tPains\n\t\t\tA long wait\n',
    vet,
  ],
  [
    'OPML',
    '<?xml version="1.0"?><opml version="2.0"><head><title>A sick dog</title></head><body><outline text="Notice"><outline text="Actions"><outline text="Checks the paw"/><outline text=\'Asks a friend\'/></outline><outline text="Pains"><outline text="No advice"/></outline></outline><outline text="Visit"><outline text="Actions"><outline text="Drives there"/></outline><outline text="Pains"><outline text="A long wait"/></outline></outline></body></opml>',
    vet,
  ],
  [
    'Org',
    '* Notice\n** Actions\n- Checks the paw\n- Asks a friend\n** Pains\n- No advice\n* Visit\n** Actions\n- Drives there\n** Pains\n- A long wait\n',
    vet,
  ],
  [
    'Jira',
    'h2. Notice\n* Actions\n** Checks the paw\n** Asks a friend\n* Pains\n** No advice\nh2. Visit\n* Actions\n** Drives there\n* Pains\n** A long wait\n',
    vet,
  ],
  [
    'AsciiDoc',
    '== Notice\n=== Actions\n* Checks the paw\n* Asks a friend\n=== Pains\n* No advice\n== Visit\n=== Actions\n* Drives there\n=== Pains\n* A long wait\n',
    vet,
  ],
  [
    'a copied page, of which only the lines are left',
    'A sick dog\n\nNotice\nActions\nChecks the paw\nAsks a friend\nPains\nNo advice\n\nVisit\nActions\nDrives there\nPains\nA long wait\n',
    vet,
  ],
  [
    'a stage alone over lines with labels, in any letters',
    'A sick dog\n\nNOTICE\nActions: Checks the paw\nPains: No advice\n\nVISIT\nActions: Drives there\nPains: A long wait\n',
    {
      Actions: { NOTICE: ['Checks the paw'], VISIT: ['Drives there'] },
      Pains: { NOTICE: ['No advice'], VISIT: ['A long wait'] },
    },
  ],
  [
    'slanted questions as labels',
    '**Notice**\n*What hurts?* No advice\n*Actions:* Checks the paw\n\n**Visit**\n*What hurts?* A long wait\n*Actions:* Drives there\n',
    { 'What hurts?': { Notice: ['No advice'], Visit: ['A long wait'] }, Actions: actions },
  ],
  [
    'slanted labels below bold ones',
    '**Notice**\n\n*Actions:* Checks the paw\n*Pains:* No advice\n\n**Visit**\n\n*Actions:* Drives there\n*Pains:* A long wait\n',
    { Actions: actions, Pains: { Notice: ['No advice'], Visit: ['A long wait'] } },
  ],
  [
    'a dash behind the label',
    '## Notice\n- **Actions** – Checks the paw\n\n## Visit\n- **Actions** — Drives there\n- **Pains** - A long wait\n',
    small,
  ],
  [
    'signs before the label',
    '## Notice\n- 👣 **Actions:** Checks the paw\n- 😟 **Feelings:** torn\n\n## Visit\n→ Actions: Drives there\n😀 **Feelings:** at ease\n',
    {
      '👣 Actions': actions,
      Feelings: {},
      '~': { Notice: ['-1 torn'], Visit: ['1.5 at ease'] },
    },
  ],
  [
    'colons as wide as letters, and rows in languages that boards are read without',
    '## 段階1：気づく\n- **行動：**足を見る\n\n## 段階2：行く\n- **行動：**車で行く\n',
    { 行動: { '段階1：気づく': ['足を見る'], '段階2：行く': ['車で行く'] } },
  ],
  [
    'rows named in Russian',
    '**Этап 1. Поиск**\n- Действия: ищет врача\n- Боли: нет советов\n\n**Этап 2. Приём**\n- Действия: едет туда\n',
    {
      Действия: { 'Этап 1. Поиск': ['ищет врача'], 'Этап 2. Приём': ['едет туда'] },
      Боли: { 'Этап 1. Поиск': ['нет советов'] },
    },
  ],
  [
    'lines of a page with breaks',
    '<p><b>Notice</b></p><p><b>Actions:</b> Checks the paw<br><b>Pains:</b> No advice</p><p><b>Visit</b></p><p><b>Actions:</b> Drives there<br><b>Pains:</b> A long wait</p>',
    { Actions: actions, Pains: { Notice: ['No advice'], Visit: ['A long wait'] } },
  ],
  [
    'what all stages are called in their order is none of them',
    '**Awareness → Purchase**\n\n**Awareness**\n- Actions: sees it\n\n**Purchase**\n- Actions: pays\n',
    { Actions: { Awareness: ['sees it'], Purchase: ['pays'] } },
  ],
  [
    'words below a heading of their own at the end',
    '## Notice\n**Actions:** Checks the paw\n\n## Visit\n**Actions:** Drives there\n**Pains:** A long wait\n\n### In short\nWaiting is worst.\n',
    small,
  ],
])('%s', async (_, text, cells) => {
  expect(tellCells((await readMap(text)).journey)).toEqual(cells);
});

test('steps that are only numbered are stages that nobody has filled yet', async () => {
  const { journey, questions } = await readMap(
    '# Becoming a helper\n\n1. Fills in a form\n2. Has a call\n3. Gets a badge\n',
  );
  expect(journey.title).toBe('Becoming a helper');
  expect(journey.stages.map(({ name }) => name)).toEqual([
    '1. Fills in a form',
    '2. Has a call',
    '3. Gets a badge',
  ]);
  expect(journey.cards).toEqual([]);
  expect(questions).toEqual([]);
});

test('what all items of an outliner stand below is the title', async () => {
  const { journey } = await readMap(
    '- A sick dog\n  - Notice\n    - Actions\n      - Checks the paw\n  - Visit\n    - Actions\n      - Drives there\n',
  );
  expect(journey.title).toBe('A sick dog');
  expect(tellCells(journey)).toEqual({ Actions: actions });
});

test('a label without a number is none of numbered stages', async () => {
  const { journey } = await readMap(
    '**Details per phase**\n\n**Phase 1: Learn**\n* **Actions:** reads\n\n**Phase 2: Buy**\n* **Actions:** orders\n',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Phase 1: Learn', 'Phase 2: Buy']);
});

test('numbers of several levels are levels', async () => {
  const { journey } = await readMap(
    '1. Notice\n1.1 Actions\n1.1.1 Checks the paw\n1.2 Pains\n1.2.1 No advice\n2. Visit\n2.1 Actions\n2.1.1 Drives there\n',
  );
  expect(tellCells(journey)).toEqual({
    '1.1 Actions': { '1. Notice': ['1.1.1 Checks the paw'], '2. Visit': ['2.1.1 Drives there'] },
    '1.2 Pains': { '1. Notice': ['1.2.1 No advice'] },
  });
  expect(journey.lanes.map(({ kind }) => kind)).toEqual(['actions', 'pains']);
});

test('phases over steps: the steps are the stages, each with its phase', async () => {
  const { journey } = await readMap(
    '# Renting a van\n## Phase 1: Before\n### Compare\n**Actions:** opens a portal\n### Reserve\n**Actions:** types a number\n## Phase 2: During\n### Pick up\n**Actions:** queues\n### Drive off\n**Actions:** turns the key\n',
  );
  expect(journey.stages.map(({ name, phase }) => [name, phase])).toEqual([
    ['Compare', 'Phase 1: Before'],
    ['Reserve', 'Phase 1: Before'],
    ['Pick up', 'Phase 2: During'],
    ['Drive off', 'Phase 2: During'],
  ]);
});

test('several maps in one text are several to choose from, each with its own title and person', async () => {
  const map = (person: string, first: string) =>
    `# Journey of a book\n**Persona ${person}**\n\n1. **Find**\n   - Actions: ${first}\n   - Pains: none open\n2. **Borrow**\n   - Actions: scans it\n   - Pains: too slow\n`;
  const { choices, questions, journey } = await readMap(
    `${map('1: Kim', 'asks')}\n${map('2: Ole (60)', 'searches')}`,
  );
  expect(choices).toHaveLength(2);
  expect(questions.map(({ id }) => id)).toEqual(['source']);
  expect(journey.personas.map(({ name }) => name)).toEqual(['Kim']);
  expect(choices[1]?.proposal.mapping.personas).toEqual([{ from: 'Ole', name: 'Ole' }]);
});

test('bold words that promise a journey are its title, as is a heading that is nothing but that', async () => {
  const table = '| | Find | Use |\n|---|---|---|\n| Actions | asks | reads |\n| Pains | far | small |\n';
  expect((await readMap(`**Customer journey map – Library**\n\n${table}`)).journey.title).toBe(
    'Customer journey map – Library',
  );
  expect((await readMap(`# User Journey\n\n${table}`, 'a.md')).journey.title).toBe('User Journey');
});
