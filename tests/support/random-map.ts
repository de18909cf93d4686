import type { Dice } from './drawn-board.ts';

/** A journey to draw: names, and the texts of each cell. */
export interface RandomMap {
  title: string;
  stages: string[];
  lanes: string[];
  /** By stage, then lane. */
  cells: string[][][];
}

const stages = [
  ['Discover', 'Compare offers', 'Decide', 'Pay', 'Receive', 'Use it daily', 'Get help', 'Renew'],
  ['Awareness', 'Consideration', 'Purchase', 'Onboarding', 'Retention', 'Advocacy'],
  ['Before the trip', 'Check-in', 'On board', 'Arrival', 'After the trip'],
  ['Notice a symptom', 'See a doctor', 'Diagnosis', 'Treatment', 'Recovery'],
  ['1. Search', '2. Book', '3. Visit', '4. Share'],
];
const lanes = [
  'Actions',
  'Thoughts',
  'Pain points',
  'Opportunities',
  'Touchpoints',
  'Channels',
  'Goals',
  'Questions',
  'What they need',
];
/** Made up, so that only places can tell what is what. */
const strangeStages = ['Zorund', 'Melak vim', 'Tirabo', 'Quenda', 'Fesul or', 'Bankira'];
const strangeLanes = ['Vodrim', 'Hasleta', 'Perikon', 'Dumaro', 'Keltis', 'Jorvane'];
const subjects = [
  'The queue',
  'A friend',
  'The app',
  'Our clerk',
  'The invoice',
  'A leaflet',
  'The driver',
  'My family',
];
const verbs = ['explains', 'forgets', 'shows', 'delays', 'repeats', 'hides', 'asks about', 'checks'];
const objects = [
  'the price',
  'the date',
  'every form',
  'the rules',
  'my address',
  'the next step',
  'two codes',
  'it all',
];
const strangeWords = [
  'luno',
  'barik',
  'osten',
  'mevila',
  'drako',
  'sintu',
  'palem',
  'guriva',
  'toknar',
  'weslu',
];

/** A random journey: three to six stages, two to five rows, none to three notes a cell. */
export function randomMap(dice: Dice, strange: boolean): RandomMap {
  const pool = strange ? strangeStages : dice.pick(stages);
  const count = dice.between(3, Math.min(6, pool.length));
  const names = pool.slice(0, count);
  const rows = dice.some(strange ? strangeLanes : lanes, dice.between(2, 5));
  const used = new Set<string>();
  const text = () => {
    for (;;) {
      const said = strange
        ? dice.some(strangeWords, dice.between(3, 6)).join(' ')
        : `${dice.pick(subjects)} ${dice.pick(verbs)} ${dice.pick(objects)}${dice.chance(0.3) ? ' again and again' : ''}`;
      const unique = used.has(said) ? `${said} ${used.size}` : said;
      if (used.has(unique)) continue;
      used.add(unique);
      return unique;
    }
  };
  const cells = names.map(() =>
    rows.map(() => {
      const notes = dice.chance(0.12) ? 0 : dice.between(1, 3);
      return Array.from({ length: notes }, text);
    }),
  );
  const title = strange
    ? 'Olwara minest'
    : dice.pick(['Customer journey', 'Journey of a visitor', 'Our shop', 'Trip 2024']);
  return { title, stages: names, lanes: rows, cells };
}
