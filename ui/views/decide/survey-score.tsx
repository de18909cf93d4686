import { doubtScale } from '../../../src/insights/numbers/find-answers.ts';
import type { Score } from '../../../src/insights/numbers/score-answers.ts';
import { Notice } from '../../controls/notice.tsx';
import { signed } from '../../edit/name-thing.ts';
import type { SurveyResult } from '../../jobs/decide.ts';
import { strings } from '../../words/strings.ts';

const words = strings.decide.survey;

/** A number of answers: its value and interval, what it means, what was left out, what it was before, and by groups. */
export function SurveyScore({ result, score }: { result: SurveyResult; score: Score }) {
  const { answers, before, change, groups, undated } = result;
  const left = answers?.left ?? [];
  const doubt = answers && doubtScale(answers);
  const facts = [
    words.of(score.n),
    ...(score.mean === null ? [] : [words.mean(String(score.mean))]),
    ...(answers && answers.blank > 0 ? [words.blank(answers.blank)] : []),
    ...(undated > 0 ? [words.undated(undated)] : []),
  ];
  return (
    <div class="score-card" role="status">
      <p>
        <strong class="big">{sayScore(score)}</strong> {interval(score)}
      </p>
      <p class="hint">{facts.join(' · ')}</p>
      {doubt && <Notice kind="warning">{doubt}</Notice>}
      {before !== null && change !== null && before.value !== null && change.difference !== null && (
        <p class={change.moreThanChance ? 'verdict good' : 'verdict'}>
          {words.was(sayScore(before), before.n)}. {sayChange(change, score)}
        </p>
      )}
      {groups.length > 0 && (
        <ul class="metrics">
          {groups.map(({ name, score: each }) => (
            <li key={name}>
              <strong>{sayScore(each)}</strong>
              <span>{name || words.noGroup}</span>
              <span class="change-label">
                {words.of(each.n)}
                {each.value === null ? '' : `, ${interval(each)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <details class="fold">
          <summary>{words.left(left.length)}</summary>
          <ul>
            {left.slice(0, mostListed).map(({ row, text, reason }) => (
              <li key={row} class="hint">
                {words.leftRow(row, text, reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="hint">{score.definition}</p>
    </div>
  );
}

/** The rest would not be read. */
const mostListed = 50;

function sayScore({ kind, value }: Score): string {
  if (value === null) return '–';
  return kind === 'nps' ? `NPS ${signed(value)}` : `${kind.toUpperCase()} ${value} %`;
}

function interval({ kind, low, high }: Score): string {
  const say = (end: number | null) => (end === null ? '' : kind === 'nps' ? signed(end) : String(end));
  return strings.decide.numbers.between(say(low), say(high));
}

function sayChange(change: NonNullable<SurveyResult['change']>, { kind }: Score): string {
  const { difference, moreThanChance, chance } = change;
  const by = words.difference(words.points, signed(difference ?? 0));
  const p = chance === null ? '' : chance.p < 0.001 ? '< 0.001' : chance.p.toFixed(3);
  const test = chance?.test ?? kind;
  return moreThanChance === true ? words.moreThanChance(by, p, test) : words.chance(by, p, test);
}
