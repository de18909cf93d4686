import type { Doubt, ReadMap } from '../../plane/interpretation.ts';

/** More questions than this nobody answers: the rest is taken as it is read. */
const handful = 7;

/** All that people can say about a map that they drew, the least certain first. */
function choicesOf(map: ReadMap): Doubt[] {
  const sure = (doubt: Doubt) => map.confidence[doubt.recordId] ?? 1;
  return map.doubts.filter(({ choices }) => choices.length > 1).sort((a, b) => sure(a) - sure(b));
}

/** What is asked before a map is taken into use, the least certain first, and what would be good to know. */
export function questionsOf(map: ReadMap): { questions: Doubt[]; optional: Doubt[] } {
  const all = choicesOf(map);
  return {
    questions: all.filter((doubt) => doubt.optional !== true).slice(0, handful),
    optional: all.filter((doubt) => doubt.optional === true).slice(0, handful),
  };
}

/** Throws for an answer that is no choice of what was asked about this record, or when nothing was asked. */
export function checkAnswers(map: ReadMap, answers: { readonly [recordId: string]: string }): void {
  const all = choicesOf(map);
  for (const [recordId, answer] of Object.entries(answers)) {
    const asked = all.filter((candidate) => candidate.recordId === recordId);
    if (!asked.some(({ choices }) => choices.includes(answer)))
      throw new Error(refusalOf(recordId, answer, asked));
  }
}

/**
 * The map with its notes where people say they are: a stage or a row, by id or name. Other answers say nothing about
 * places.
 */
export function answerQuestions(map: ReadMap, answers: { readonly [recordId: string]: string }): ReadMap {
  const journey = { ...map.journey, cards: [...map.journey.cards] };
  for (const [recordId, answer] of Object.entries(answers)) {
    const card = journey.cards.findIndex(({ id }) => id === recordId);
    const was = journey.cards[card];
    if (!was) continue;
    const named = ({ id, name }: { id: string; name: string }) => id === answer || name === answer;
    const stage = journey.stages.find(named);
    const lane = journey.lanes.find(named);
    journey.cards[card] = {
      ...was,
      stageId: stage ? stage.id : was.stageId,
      laneId: lane && !stage ? lane.id : was.laneId,
    };
  }
  return { ...map, journey: { ...journey, cards: inOrder(journey) } };
}

/** Cards by stage and row, as reading gives them; within a cell as they were. */
function inOrder({ stages, lanes, cards }: ReadMap['journey']): ReadMap['journey']['cards'] {
  const rank = (list: readonly { id: string }[], id: string | null) => {
    const at = list.findIndex((record) => record.id === id);
    return at < 0 ? list.length : at;
  };
  return cards
    .map((card, index) => ({ card, index }))
    .sort(
      (a, b) =>
        rank(stages, a.card.stageId) - rank(stages, b.card.stageId) ||
        rank(lanes, a.card.laneId) - rank(lanes, b.card.laneId) ||
        a.index - b.index,
    )
    .map(({ card }) => card);
}

function refusalOf(recordId: string, answer: string, asked: readonly Doubt[]): string {
  if (asked.length === 0)
    return `Nothing is asked about “${recordId}”. Nothing was changed. Ask again for the open questions.`;
  const choices = asked.map((doubt) => doubt.choices.map((choice) => `“${choice}”`).join(', ')).join(', ');
  return `“${answer}” is no answer to the question about “${recordId}”: ${choices} are. Nothing was changed.`;
}
