import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { inOneLine } from './unicode-words.ts';

/** A map that says these words in every kind of field that there is. */
export function mapOf(id: string, words: readonly string[]): Journey {
  const at = (index: number) => words[index % words.length] ?? '';
  const all = words.join(' | ');
  return journeyFrom({
    id,
    title: `T ${inOneLine(all)}`,
    scenario: all,
    owner: at(1),
    personas: [{ id: 'p', name: inOneLine(at(0)), quote: at(1), goals: [at(2), at(3)], emoji: '🦊' }],
    stages: [
      { id: 's1', name: inOneLine(at(1)), goal: at(2), duration: at(3) },
      { id: 's2', name: inOneLine(`2 ${at(2)}`), detail: at(0) },
    ],
    lanes: [{ id: 'l', name: inOneLine(at(3)), kind: 'actions', guidance: at(4) }],
    cards: words.map((text, index) => ({
      id: `c${index}`,
      stageId: index % 2 === 0 ? 's1' : 's2',
      laneId: 'l',
      text,
      owner: text,
      evidence: { said: text },
      'a detail': text,
    })),
    links: words.length < 2 ? [] : [{ id: 'k', from: 'c0', to: 'c1', label: at(0) }],
    emotions: [{ id: 'e', stageId: 's1', personaId: 'p', value: 1, label: inOneLine(at(2)) }],
    metrics: [{ id: 'm', kind: 'NPS', name: inOneLine(at(3)), stageId: 's1', current: at(4) }],
  });
}
