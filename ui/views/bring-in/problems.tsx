import type { FileProblem } from '../../../src/journey/merge/file-edit.ts';
import { own } from '../../../src/journey/own.ts';
import { Section } from '../../controls/section.tsx';
import { Select } from '../../controls/select.tsx';
import { answerProblem } from '../../jobs/bring-in-file.ts';
import { strings } from '../../words/strings.ts';
import { FoldedList } from './folded-list.tsx';
import type { ReviewPart } from './review-part.ts';

/** What of the file cannot be taken as it stands, all of it at once, each with the ways on. */
export function Problems({ panel, preview }: Pick<ReviewPart, 'panel' | 'preview'>) {
  const words = strings.bringIn;
  const problems = preview.found.problems ?? [];
  if (problems.length === 0) return null;
  const { answers } = preview.choices;
  const left = problems.filter(({ key }) => (own(answers, key) ?? 'leave') === 'leave');
  return (
    <Section id="problems" title={words.problems} tally={left.length}>
      <p class="hint">{words.problemsHint}</p>
      <FoldedList
        items={problems.map((problem) => (
          <li key={problem.key} class="change">
            <div class="change-body">
              <span class="change-words">{problem.text}</span>
              <Ways
                problem={problem}
                chosen={own(answers, problem.key)}
                choose={(choice) => void answerProblem(panel, problem.key, choice)}
              />
            </div>
          </li>
        ))}
      />
    </Section>
  );
}

interface WaysProps {
  problem: FileProblem;
  chosen: string | undefined;
  choose(choice: string): void;
}

function Ways({ problem, chosen, choose }: WaysProps) {
  const { text, choices } = problem;
  if (choices.length === 0) return null;
  return (
    <Select
      aria-label={strings.bringIn.whatBecomes(text)}
      value={chosen ?? choices[0]?.id ?? ''}
      options={choices.map(({ id, label }) => ({ value: id, label }))}
      onChange={choose}
    />
  );
}
