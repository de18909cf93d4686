import { toRecords } from '../../../src/journey/records-of.ts';
import { nameRecord } from '../../changes/name-record.ts';
import { Button } from '../../controls/button.tsx';
import { Radios } from '../../controls/radios.tsx';
import { Section } from '../../controls/section.tsx';
import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { questionsAbout } from '../../state/questions.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

export interface QuestionListProps {
  panel: Panel;
  map: FoundMap;
  answers: { [recordId: string]: string };
}

/** Only what is doubtful, the least certain first: each one question with its choices and the way to the note. */
export function QuestionList({ panel, map, answers }: QuestionListProps) {
  const { journey, nodes } = map;
  const words = strings.useBoard;
  const questions = questionsAbout(map);
  if (questions.length === 0) return null;
  const sides = { board: toRecords(journey).byId, file: {} };
  return (
    <Section id="questions" title={words.questions(questions.length)}>
      <p class="hint">{words.questionsHint}</p>
      {questions.map(({ recordId, reason, choices }) => {
        const name = nameRecord(sides, recordId);
        const ids = nodes[recordId] ?? [];
        return (
          <div class="card question" key={recordId}>
            <div class="card-head">
              <strong>{name}</strong>
              {ids.length > 0 && (
                <Button
                  kind="quiet"
                  icon="eye"
                  name={`${strings.showOnBoard}: ${name}`}
                  onClick={() => void showOnBoard(panel, ids)}
                >
                  {strings.showOnBoard}
                </Button>
              )}
            </div>
            <p>{reason}</p>
            <Radios
              label={words.about(name)}
              look="cards"
              value={answers[recordId] ?? null}
              options={choices.map((choice) => ({ value: choice, label: sayChoice(map, choice) }))}
              onChange={(choice) =>
                panel.store.dispatch({ type: 'useBoard', change: { do: 'answer', recordId, choice } })
              }
            />
          </div>
        );
      })}
    </Section>
  );
}

/** A choice may be the name or the id of a stage or row; a person sees the name. Words begin as a sentence does. */
function sayChoice({ journey }: FoundMap, choice: string): string {
  const known = [...journey.stages, ...journey.lanes].find(
    ({ id, name }) => id === choice || name === choice,
  );
  return known?.name ?? `${choice.charAt(0).toUpperCase()}${choice.slice(1)}`;
}
