import type { Fate } from '../../../src/journey/shape-journey.ts';
import { Button } from '../../controls/button.tsx';
import { Select } from '../../controls/select.tsx';
import type { openQuestions, ShapeAction, Shaping } from '../../state/shaping.ts';
import { strings } from '../../words/strings.ts';

export interface QuestionProps {
  shaping: Shaping;
  question: ReturnType<typeof openQuestions>[number];
  change: (action: ShapeAction) => void;
}

const shownWords = 3;

/** What becomes of what a removed stage, row or persona holds: with its number and first words, and the way back. */
export function Question({ shaping, question, change }: QuestionProps) {
  const words = strings.shape;
  const { id, list, name, held } = question;
  const { cards, faces, metrics } = held;
  const thing = list === 'stages' ? 'stage' : list === 'lanes' ? 'row' : 'persona';
  const said = [
    ...cards.map(({ text }) => text),
    ...faces.flatMap(({ label }) => (label === undefined ? [] : [words.faceOf(label)])),
  ].filter((text) => text.trim() !== '');
  const fate = shaping.fates[id];
  const asked = shaping.asked.includes(id);
  return (
    <div class="card question">
      <p>{words.holds(thing, name, words.held(cards.length, faces.length, metrics.length))}</p>
      {said.length > 0 && (
        <ul class="first-words">
          {said.slice(0, shownWords).map((text, index) => (
            <li key={index}>{text}</li>
          ))}
          {said.length > shownWords && <li class="hint">{words.more(said.length - shownWords)}</li>}
        </ul>
      )}
      <Select
        aria-label={words.whereTo(name)}
        aria-invalid={asked ? 'true' : undefined}
        value={sayFate(fate)}
        options={optionsFor(shaping, question)}
        onChange={(chosen) => change({ do: 'decide', id, fate: fateOf(chosen) })}
      >
        <option value="">{words.choose}</option>
      </Select>
      {asked && <p class="fault">{words.undecided(1)}</p>}
      {fate === 'park' && list === 'stages' && faces.length > 0 && (
        <p class="hint">{words.facesGo(faces.length)}</p>
      )}
      <Button kind="quiet" name={words.putBackNamed(name)} onClick={() => change({ do: 'putBack', id })}>
        {words.putBack}
      </Button>
    </div>
  );
}

/** Where it can go: to another of its kind, beside the grid, away. A row of faces has no other place for them. */
function optionsFor(shaping: Shaping, { list, held }: QuestionProps['question']) {
  const words = strings.shape;
  const known = new Set(shaping.journey[list].map(({ id }) => id));
  const others = shaping[list]
    .filter(({ key }) => known.has(key))
    .map(({ key, name }) => ({ value: `to:${key}`, label: words.moveTo(name) }));
  if (list === 'personas')
    return [...others, { value: 'park', label: words.nobody }, { value: 'delete', label: words.delete }];
  const onlyFaces = list === 'lanes' && held.cards.length === 0 && held.metrics.length === 0;
  if (onlyFaces) return [{ value: 'delete', label: words.withRow }];
  return [...others, { value: 'park', label: words.park }, { value: 'delete', label: words.delete }];
}

function sayFate(fate: Fate | undefined): string {
  if (fate === undefined) return '';
  return typeof fate === 'string' ? fate : `to:${fate.moveTo}`;
}

function fateOf(value: string): Fate | null {
  if (value === 'park' || value === 'delete') return value;
  return value.startsWith('to:') ? { moveTo: value.slice(3) } : null;
}
