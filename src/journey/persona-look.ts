/** Strong colours that tell personas apart, in order of use. */
export const personaColours = [
  '874FFF',
  'FF9E42',
  '3DADFF',
  'F849C1',
  '66D575',
  '5AD8CC',
  'FF7556',
  'FFC943',
];
const namedColours: { [name: string]: string } = {
  violet: '874FFF',
  orange: 'FF9E42',
  blue: '3DADFF',
  pink: 'F849C1',
  green: '66D575',
  teal: '5AD8CC',
  red: 'FF7556',
  yellow: 'FFC943',
  gray: 'B3B3B3',
  grey: 'B3B3B3',
};

/** The colour of a persona's curve: its own where it names one (FigJam's name, or `#RRGGBB`), else by its place. */
export function personaColour(index: number, given: string | undefined): string {
  return givenColour(given) ?? personaColours[index % personaColours.length] ?? '874FFF';
}

/** The colour that these words name; `null` for none that we know. */
export function givenColour(given: string | undefined): string | null {
  const wanted = (given ?? '').trim();
  if (/^#?[0-9a-f]{6}$/i.test(wanted)) return wanted.replace('#', '').toUpperCase();
  return new Map(Object.entries(namedColours)).get(wanted.toLowerCase()) ?? null;
}

/** Is this persona's state one that is still to come, as their curve shows it? */
export function isFuture(state: string | undefined): boolean {
  return /^(future|ideal|to[- ]be|planned|target|vision)\b/i.test((state ?? '').trim());
}
