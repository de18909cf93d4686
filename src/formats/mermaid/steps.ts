import type { Card, Journey } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import { scoreOf } from './score.ts';

/** What a diagram says of the name that a stage has whose steps stand before its first section. */
export const firstSection = 'Start';
/** What a map is called whose diagram has no title; such a title does not go out. */
export const noTitle = 'Untitled journey';

/** The score of a step that has none of its own: how people feel in its stage. */
export function usualScore({ emotions }: Journey, stageId: string | null): number {
  const said = emotions.filter((emotion) => emotion.stageId === stageId).map(({ value }) => value);
  return scoreOf(said.filter((value) => value !== undefined));
}

/** Who does this step, by name: its own actors, else everybody. Of a persona its name of now. */
export function actorsOf({ personas }: Journey, { actors }: Pick<Card, 'actors'>): string[] {
  if (actors === undefined) return personas.map(({ name }) => name);
  const byId: { [id: string]: string } = {};
  for (const { id, name } of personas) byId[id] = name;
  return (typeof actors === 'string' ? actors.split('\n') : actors).map((actor) => own(byId, actor) ?? actor);
}

/**
 * The id of the persona that a diagram calls so: its name, so that a step's actors can be read wherever they are shown,
 * and stay true when the persona is renamed or deleted; `null` where a name can be no id.
 */
export function idOfActor(name: string): string | null {
  return name !== '' && name.length <= 200 && name !== '__proto__' && !name.includes('\n') ? name : null;
}
