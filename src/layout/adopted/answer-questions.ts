import type { Doubt, ReadMap } from '../interpretation.ts';

/** What is doubtful about a map that people drew, the least certain first; only what has a choice. */
export function questionsOf(map: ReadMap): Doubt[] {
  const sure = (doubt: Doubt) => map.confidence[doubt.recordId] ?? 1;
  return map.doubts.filter(({ choices }) => choices.length > 1).sort((a, b) => sure(a) - sure(b));
}

export interface Answered {
  map: ReadMap;
  /** Questions that no answer was given to. */
  open: Doubt[];
}

/**
 * The map as people say it is. An answer is one of the choices that the question of this record offers: for a card a
 * stage or a row, by id or name. Throws when it is none of these, or when nothing was asked.
 */
export function answerQuestions(map: ReadMap, answers: { readonly [recordId: string]: string }): Answered {
  const questions = questionsOf(map);
  const journey = { ...map.journey, cards: [...map.journey.cards] };
  for (const [recordId, answer] of Object.entries(answers)) {
    const question = questions.find((candidate) => candidate.recordId === recordId);
    const card = journey.cards.findIndex(({ id }) => id === recordId);
    if (!question?.choices.includes(answer)) throw new Error(refusalOf(recordId, answer, question));
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
  const open = questions.filter(({ recordId }) => answers[recordId] === undefined);
  return { map: { ...map, journey: { ...journey, cards: inOrder(journey) } }, open };
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

function refusalOf(recordId: string, answer: string, question: Doubt | undefined): string {
  if (!question)
    return `Nothing is asked about “${recordId}”. Nothing was changed. Ask again for the open questions.`;
  const choices = question.choices.map((choice) => `“${choice}”`).join(', ');
  return `“${answer}” is no answer to the question about “${recordId}”: ${choices} are. Nothing was changed.`;
}
