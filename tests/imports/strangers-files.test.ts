import { expect, test } from 'vitest';
import { namesKindsOf } from './name-kinds.ts';
import { readMap, tellCells } from './read-map.ts';

/** Kinds of faults that files of strangers showed, each in its smallest form. */

test('whose something is stands before it or behind a dash: the row is of the kind that is said', () => {
  namesKindsOf({
    'Attendee actions': 'actions',
    'Visitor feelings': 'emotions',
    'Commuter – doing': 'actions',
    'Actions – staff': 'actions',
    Kundenhandlungen: 'actions',
    Klantacties: 'actions',
    Kundaktiviteter: 'actions',
    'Front stage': 'actions',
    '💡 Ideas': 'opportunities',
    Идеи: 'opportunities',
  });
  // Who does something is no kind.
  namesKindsOf({
    'Legal team': null,
    'Experience manager': null,
    'Channel manager': null,
    Customer: null,
    'Media buyer': null,
  });
});

test('a second column of names without a heading divides what the first one names', async () => {
  const { journey } = await readMap(
    ',,Find,Buy\nActions,Visitor,looks,pays\n,Museum,advertises,sells\nPains,,hours,queue\n',
    'a.csv',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Find', 'Buy']);
  expect(tellCells(journey)).toEqual({
    'Actions – Visitor': { Find: ['looks'], Buy: ['pays'] },
    'Actions – Museum': { Find: ['advertises'], Buy: ['sells'] },
    Pains: { Find: ['hours'], Buy: ['queue'] },
  });
});

test('steps of data that are counted and named have their names; the counts are listed', async () => {
  const { journey, left } = await readMap(
    JSON.stringify([
      { step: 1, name: 'Hear', doing: 'talks' },
      { step: 2, name: 'Try', doing: 'starts' },
    ]),
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Hear', 'Try']);
  expect(left.map(({ text }) => text)).toEqual(expect.arrayContaining(['1', '2']));
});

test('stages below a line of phases are the stages, also where a word names them', async () => {
  const { journey } = await readMap(
    '<table><tr><td></td><td colspan="2">Before</td><td>During</td></tr><tr><td>Stage</td><td>Invite</td><td>Register</td><td>Attend</td></tr><tr><td>Actions</td><td>a</td><td>b</td><td>c</td></tr><tr><td>Pains</td><td>d</td><td>e</td><td>f</td></tr></table>',
  );
  expect(journey.stages.map(({ name, phase }) => [name, phase])).toEqual([
    ['Invite', 'Before'],
    ['Register', 'Before'],
    ['Attend', 'During'],
  ]);
});

test('a list of the steps of one journey: the steps are the stages', async () => {
  const { journey, left } = await readMap(
    'Journey,Step No,Step,Pain point,Opportunity\nReturn,1,Request,hidden,show\nReturn,2,Ship,queue,pick up\n',
    'a.csv',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['Request', 'Ship']);
  expect(journey.lanes.map(({ name }) => name)).toEqual(['Pain point', 'Opportunity']);
  expect(left.map(({ text }) => text)).toEqual(expect.arrayContaining(['Return', '1', '2']));
});

test('what is said of the map over its table is about the map, also with an empty line between', async () => {
  const { journey, choices } = await readMap(
    'Customer Journey Map,,,\nPersona:,Marta,,\nScenario:,It breaks,,\n,,,\nStage,Notice,Buy,Use\nActions,hears,pays,washes\nPains,noise,fees,leaks\n',
    'a.csv',
  );
  expect(choices).toHaveLength(1);
  expect(journey).toMatchObject({ title: 'Customer Journey Map', scenario: 'It breaks' });
  expect(journey.personas).toMatchObject([{ name: 'Marta' }]);
});

test('the title is what promises a journey, wherever it is said; a word over the stages is none', async () => {
  const titleOf = async (text: string, file = '') => (await readMap(text, file)).journey.title;
  expect(
    await titleOf(
      'mapa: Viaje del cliente - Clínica\netapas:\n  - nombre: Cita\n    acciones: [llama]\n  - nombre: Pago\n    acciones: [paga]\n',
    ),
  ).toBe('Viaje del cliente - Clínica');
  expect(await titleOf('Customer journey: gym\n\n* Trial\n    * books\n* Join\n    * signs\n')).toBe(
    'Customer journey: gym',
  );
  expect(
    await titleOf(
      '# Insurance journey\n\n| Stage | Actions | Pains |\n|---|---|---|\n| Find | a | b |\n| Buy | c | d |\n',
    ),
  ).toBe('Insurance journey');
  expect(await titleOf('Journey stage,Actions,Mood\nFind,a,🙂\nBuy,b,😐\n', 'moments.csv')).toBe('moments');
});
