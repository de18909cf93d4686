import { expect, test } from 'vitest';
import { readMap, tellCells } from './read-map.ts';

const diagram = `journey
    title Taking the ferry
    section Harbour
      Buys a ticket: 2: Passenger
      Waits: 4: Passenger
    section Sea
      Looks out: 5: Passenger, Crew`;
const indent = (text: string, by: string) => text.replace(/^/gm, by);

/** A diagram, however it stands among words. */
test.each([
  [
    'a tag of HTML within Markdown',
    `# Ferry\n\nWords.\n\n<pre class="mermaid">\n${diagram}\n</pre>\n\nMore.\n`,
  ],
  ['colons', `# Ferry\n\n::: mermaid\n${diagram}\n:::\n\nMore.\n`],
  [
    'a fence within a list',
    `1. See:\n\n    \`\`\`mermaid\n${indent(diagram, '    ')}\n    \`\`\`\n\n2. More.\n`,
  ],
  ['a quoted fence', `> \`\`\`mermaid\n${indent(diagram, '> ')}\n> \`\`\`\n`],
  ['no fence at all', `Here is the code:\n\n${diagram}\n\nPaste it into the editor to see it.\n`],
  ['its name before it, as it is copied', `mermaid\n${diagram}\n`],
  ['reStructuredText', `Journey\n=======\n\n.. mermaid::\n\n${indent(diagram, '   ')}\n\nMore.\n`],
  ['AsciiDoc', `= Ferry\n\n[mermaid]\n....\n${diagram}\n....\n\nMore.\n`],
  [
    'Markdown that begins with a tag',
    `<p align="center">Ferry</p>\n\n# Ferry\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`,
  ],
])('a diagram in %s', async (_, text) => {
  const { journey, left } = await readMap(text);
  expect(journey.title).toBe('Taking the ferry');
  expect(journey.personas.map(({ name }) => name)).toEqual(['Passenger', 'Crew']);
  expect(tellCells(journey)).toEqual({
    Actions: { Harbour: ['Buys a ticket', 'Waits'], Sea: ['Looks out'] },
    '~': { Harbour: ['0'], Sea: ['2'] },
  });
  const more = /\b(?:More|Paste)\b/.exec(text)?.[0];
  if (more) expect(left.some((each) => each.text.includes(more))).toBe(true);
});

test('the title of front matter that stands further in, as in a page', async () => {
  const page = `<!doctype html><body>\n<pre class="mermaid">\n    ---\n    title: A short trip\n    ---\n    journey\n      section Out\n        Goes: 3: Me\n</pre></body>`;
  expect((await readMap(page, 'a.html')).journey.title).toBe('A short trip');
});

const shop = {
  title: 'Hair salon',
  stages: [
    { name: 'Book', actions: ['Calls'], pains: ['Busy line'] },
    { name: 'Cut', actions: ['Explains'], pains: ['Too short'] },
  ],
};
const shopCells = {
  actions: { Book: ['Calls'], Cut: ['Explains'] },
  pains: { Book: ['Busy line'], Cut: ['Too short'] },
};
const yaml =
  'title: Hair salon\nstages:\n  - name: Book\n    actions: [Calls]\n    pains: [Busy line]\n  - name: Cut\n    actions: [Explains]\n    pains: [Too short]\n';

test.each([
  ['JSON with words behind it', `${JSON.stringify(shop)}\n\nHope this helps.\n`],
  ['JSON among words', `Here is your journey map:\n\n${JSON.stringify(shop, null, 2)}\n\nHope this helps.\n`],
  ['YAML among words', `Sure:\n\n${yaml}\nHope this helps.\n`],
])('%s', async (_, text) => {
  const { journey, left } = await readMap(text);
  expect(journey.title).toBe('Hair salon');
  expect(tellCells(journey)).toEqual(shopCells);
  expect(left.map((each) => each.text)).toContain('Hope this helps.');
});

test('comments in JSON are words that are left', async () => {
  const { left } = await readMap(
    '{\n  // of spring\n  "stages": [{"name": "Book // now", "actions": ["Calls"]}, {"name": "Cut" /* short */}],\n}\n',
  );
  expect(left.map((each) => each.text).filter((text) => text !== 'name')).toEqual(['of spring', 'short']);
});

test('words that only look like data are an outline', async () => {
  const { journey } = await readMap(
    'Actions:\n- Find: asks\n- Use: reads\n\nPains:\n- Find: far away\n- Use: too small\n',
  );
  expect(tellCells(journey)).toEqual({
    Actions: { Find: ['asks'], Use: ['reads'] },
    Pains: { Find: ['far away'], Use: ['too small'] },
  });
});

test('YAML below a comment, with lists', async () => {
  const { journey } = await readMap(`# from our study\n${yaml.replace('stages', 'steps')}`);
  expect(tellCells(journey)).toEqual(shopCells);
});

test('rows beside the names of stages, each with as many cells', async () => {
  const { journey } = await readMap(
    JSON.stringify({
      stages: ['Join', 'Leave'],
      actions: [['Signs', 'Pays'], ['Writes']],
      painPoints: [[], ['Late']],
      emotions: [4, 1],
    }),
  );
  expect(tellCells(journey)).toEqual({
    actions: { Join: ['Signs', 'Pays'], Leave: ['Writes'] },
    'pain points': { Leave: ['Late'] },
    emotions: {},
    '~': { Join: ['1 4 of 5'], Leave: ['-2 1 of 5'] },
  });
});

test('a list of maps is several to choose from, each with its person', async () => {
  const stages = (words: string) => [
    { stage: 'Order', actions: [`${words} one`], pains: ['slow'] },
    { stage: 'Eat', actions: [`${words} two`], pains: ['cold'] },
  ];
  const { choices, journey, questions } = await readMap(
    JSON.stringify({
      journeys: [
        { persona: 'Ida', stages: stages('a') },
        { persona: 'Jon', stages: stages('b') },
      ],
    }),
  );
  expect(choices.map(({ source }) => source.name)).toEqual(['“journeys[1].stages”', '“journeys[2].stages”']);
  expect(questions.map(({ id }) => id)).toEqual(['source']);
  expect(journey.personas.map(({ name }) => name)).toEqual(['Ida']);
});

test.each([
  [
    'words for feelings',
    ['curious', 'overwhelmed', 'relieved'],
    ['0.5 curious', '-1 overwhelmed', '1 relieved'],
  ],
  [
    'several of them: their mean',
    ['tired, but happy', 'calm', 'angry'],
    ['0.5 tired, but happy', '1 calm', '-2 angry'],
  ],
  [
    'in other languages',
    ['neugierig', 'frustrado', 'soulagée'],
    ['0.5 neugierig', '-1.5 frustrado', '1 soulagée'],
  ],
])('%s', async (_, [a, b, c], [x, y, z]) => {
  const { journey } = await readMap(
    `## One\n- Emotions: ${a}\n\n## Two\n- Emotions: ${b}\n\n## Three\n- Emotions: ${c}\n`,
  );
  expect(tellCells(journey)['~']).toEqual({ One: [x], Two: [y], Three: [z] });
});

test('what denies a feeling, or tells more than one, is a note', async () => {
  const { journey } = await readMap(
    '## One\n- Emotions: not happy\n\n## Two\n- Emotions: would rather be somewhere else today\n',
  );
  expect(tellCells(journey)).toEqual({
    Emotions: { One: ['not happy'], Two: ['would rather be somewhere else today'] },
  });
});

test('beside numbers of a feeling its words are words', async () => {
  const { journey } = await readMap(
    JSON.stringify([
      { phase: 'Wake', emotion: { label: 'tired', score: 2 } },
      { phase: 'Ride', emotion: { label: 'happy', score: 5 } },
    ]),
  );
  expect(tellCells(journey)).toEqual({
    'emotion (label)': { Wake: ['tired'], Ride: ['happy'] },
    'emotion (score)': {},
    '~': { Wake: ['-1 2 of 5'], Ride: ['2 5 of 5'] },
  });
});
