import { count, notes } from './count.ts';

const plural = { stage: 'stages', row: 'rows', persona: 'personas' } as const;
export type Thing = keyof typeof plural;

/** Words of "Shape this map". */
export const shapeWords = {
  title: 'Shape this map',
  intro: (title: string) =>
    `Stages, rows and people of “${title}”. Nothing happens on the board until you say so below.`,
  personas: 'Personas',
  personasHint: 'Who it is about. Their details are written on the board.',
  persona: (place: number) => `Persona ${place}`,
  addPersona: 'Add persona',
  decide: 'To decide',
  holds: (thing: Thing, name: string, held: string) => `${upper(thing)} “${name}” goes. It holds ${held}.`,
  held: (noteCount: number, faces: number, measures: number) =>
    join([
      ...(noteCount > 0 ? [notes(noteCount)] : []),
      ...(faces > 0 ? [count(faces, 'face')] : []),
      ...(measures > 0 ? [count(measures, 'measure')] : []),
    ]),
  more: (n: number) => `and ${n} more`,
  faceOf: (label: string) => `Face: ${label}`,
  whereTo: (name: string) => `What becomes of what ${name} holds`,
  choose: 'Choose …',
  moveTo: (name: string) => `Move to “${name}”`,
  park: 'Put into the parking lot',
  nobody: 'Keep the faces, for nobody in particular',
  withRow: 'Delete the faces with the row',
  delete: 'Delete it all',
  facesGo: (n: number) =>
    `${count(n, 'face')} cannot lie in the parking lot and ${n === 1 ? 'goes' : 'go'} with it.`,
  putBack: 'Put back',
  putBackNamed: (name: string) => `Put back ${name}`,
  undecided: (n: number) =>
    `Say first what becomes of ${n === 1 ? 'what it holds' : `what these ${n} hold`}.`,
  preview: 'What will happen',
  nothing: 'Nothing yet: change a name, an order, add or remove something above.',
  gone: (thing: Thing, name: string, where: string) => `${upper(thing)} “${name}” goes${where}.`,
  movesTo: (held: string, name: string) => `; ${held} move to “${name}”`,
  isParked: (held: string) => `; ${held} to the parking lot`,
  isNobodys: (held: string) => `; ${held} stay for nobody in particular`,
  isDeleted: (held: string) => `, with ${held}`,
  added: (thing: Thing, name: string, after: string | null) =>
    `New ${thing} “${name}”${after === null ? ', first of all' : `, after “${after}”`}.`,
  renamed: (thing: Thing, from: string, to: string) => `${upper(thing)} “${from}” becomes “${to}”.`,
  rekinded: (name: string, kind: string) => `Row “${name}” holds ${kind} from now on.`,
  reordered: (thing: Thing, names: string[]) => `New order of ${plural[thing]}: ${names.join(', ')}.`,
  rest: 'All other notes keep their stage and row.',
  apply: (n: number) => (n === 0 ? 'Reshape the map' : `Reshape the map: ${count(n, 'change')}`),
  applying: 'Reshaping the map',
  changedMeanwhile:
    'Somebody changed this map meanwhile: nothing was written. Your choices are kept; look once more, then go on.',
  hindered: (reasons: string[]) =>
    `Nothing was changed: a part of it is in the way. ${reasons.join(' ')} Then reshape again; your choices are kept.`,
  done: 'The map has its new shape. Undo takes all of it back.',
  doneText: 'What did not have to move stands where it stood.',
  left: (n: number) => `${count(n, 'change')} could not be made:`,
  undoneText: 'The map is as it was. Shape it again when you like.',
  again: 'Shape it again',
  toMaps: 'All maps',
  faults: { name: 'Give at least one of them a name.' },
};

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function join(parts: string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
