import { laneKinds } from '../journey/lane-kinds.ts';
import { own } from '../journey/own.ts';
import type { Stamp } from '../journey/stamp.ts';
import type { SeenPage } from '../plane/held.ts';
import type { Doubt, ReadMap } from '../plane/interpretation.ts';
import { markNode } from '../plane/node-mark.ts';
import { answerQuestions, checkAnswers, questionsOf } from './adopt/answer-questions.ts';
import { correctMap } from './adopt/correct-map.ts';
import { stampAdoption } from './adopt/stamp-adoption.ts';
import { withoutDenied } from './adopt/take-answers.ts';
import { readStrangers } from './read-strangers.ts';

/** What a person says about a map that they drew, and shall be taken into use. */
export interface AdoptionWish {
  rootId: string;
  /** Which of the maps with this root, where there are several. */
  journeyId?: string | undefined;
  /** By record id: one of the choices that its question offers. What is not answered is read as most likely. */
  answers?: { [recordId: string]: string } | undefined;
  /** By record id of a stage or row: what it shall be called. */
  names?: { [recordId: string]: string } | undefined;
  /** By record id of a row: what kind of row it is. */
  kinds?: { [recordId: string]: string } | undefined;
}

/** What is asked before, and what the board is to remember. */
export interface PreparedAdoption {
  journeyId: string;
  /** What is doubtful and was not answered, worst first. */
  questions: Doubt[];
  /** Good to know; may stay open. */
  optional: Doubt[];
  /** To be written, if nothing of it is otherwise by then. */
  work: {
    journeyId: string;
    stamps: { seen: string; stamp: Stamp }[];
    names: { [recordId: string]: string };
  };
}

/** A board that was looked at: the maps of ours and in use, and what else was seen. */
interface Looked {
  journeys: readonly { rootId: string; journey: { id: string; title: string } }[];
  pages: readonly SeenPage[];
}

/**
 * Works out what takes a map that people drew into use: what each of its nodes is to remember, where it stands. Nothing
 * moves, and no word changes but the names that people correct here. Pure. Throws with a text for people.
 */
export function prepareAdoption(looked: Looked, wish: AdoptionWish): PreparedAdoption {
  const { answers = {}, names = {}, kinds = {} } = wish;
  const { page, map, taken } = findStranger(looked, wish);
  checkAnswers(map, answers);
  const meant = withoutDenied(page, map, answers, taken);
  const said = { names, kinds: { ...kindsIn(meant, answers), ...kinds } };
  const { map: corrected, renames } = correctMap(page, meant, said, taken);
  const { stamps, map: used } = stampAdoption(page, answerQuestions(corrected, answers));
  const asked = questionsOf(map);
  const open = (doubts: readonly Doubt[]) => doubts.filter(({ recordId }) => !(recordId in answers));
  return {
    journeyId: used.journey.id,
    questions: open(asked.questions),
    optional: open(asked.optional),
    work: {
      journeyId: used.journey.id,
      stamps: tellStamps(page, stamps),
      names: Object.fromEntries(renames),
    },
  };
}

/** The map that is meant, and the journey ids that others on its page or before have. */
function findStranger(
  { journeys, pages }: Looked,
  { rootId, journeyId }: AdoptionWish,
): { page: SeenPage; map: ReadMap; taken: Set<string> } {
  const isMeant = (map: Looked['journeys'][number]) =>
    map.rootId === rootId && (journeyId === undefined || map.journey.id === journeyId);
  for (const page of pages) {
    if (!page.nodes.some(({ id }) => id === rootId)) continue;
    const { journeys: maps } = readStrangers(page);
    const map = maps.find(isMeant);
    if (!map) continue;
    const taken = new Set([...page.held.taken, ...page.held.inUse]);
    for (const { journey } of maps) if (journey.id !== map.journey.id) taken.add(journey.id);
    return { page, map, taken };
  }
  const used = journeys.find(isMeant);
  if (used)
    throw new Error(
      `“${used.journey.title}” is in use already: export it, and bring files back to it. Nothing was changed.`,
    );
  throw new Error('This map is not on the board any more. Nothing was changed. Read the board again.');
}

/** Kinds of rows among the answers. */
function kindsIn(
  { journey }: ReadMap,
  answers: { [recordId: string]: string },
): { [laneId: string]: string } {
  const kinds: { [laneId: string]: string } = {};
  for (const { id } of journey.lanes) {
    const answer = own(answers, id);
    if (answer !== undefined && laneKinds.some((kind) => kind === answer)) kinds[id] = answer;
  }
  return kinds;
}

function tellStamps(
  { nodes }: SeenPage,
  stamps: ReadonlyMap<string, Stamp>,
): PreparedAdoption['work']['stamps'] {
  const told: PreparedAdoption['work']['stamps'] = [];
  for (const node of nodes) {
    const stamp = stamps.get(node.id);
    if (stamp) told.push({ seen: markNode(node), stamp: { ...stamp, nodeId: node.id } });
  }
  return told;
}
