import { createIds } from '../../../src/journey/ids.ts';
import { shapeLimits } from '../../../src/journey/shape-journey.ts';
import { Button } from '../../controls/button.tsx';
import { focusFirstFault } from '../../controls/focus-first-fault.ts';
import { KindSelect, KindSwatch } from '../../controls/kind-select.tsx';
import { LineList } from '../../controls/line-list.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { applyShape } from '../../jobs/shape-map.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import { describeShaping, shapedJourney } from '../../state/shape-plan.ts';
import {
  type ListName,
  nextLineKey,
  openQuestions,
  type ShapeAction,
  type Shaping,
} from '../../state/shaping.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Question } from './question.tsx';
import { Shaped } from './shaped.tsx';

/** "Shape this map": its stages, rows and people as lists; below, what will happen, in words and as a picture. */
export function Shape({ panel, state }: ViewProps) {
  const { shaping } = state;
  if (shaping === null) return null;
  if (shaping.step === 'done') return <Shaped panel={panel} state={state} shaping={shaping} />;
  const { dispatch } = panel.store;
  const words = strings.shape;
  const change = (action: ShapeAction) => dispatch({ type: 'shape', change: action });
  const plan = describeShaping(shaping);
  const questions = openQuestions(shaping);
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      footer={
        <Button kind="primary" disabled={plan.length === 0} onClick={() => void apply()}>
          {words.apply(plan.length)}
        </Button>
      }
    >
      <p class="hint">{words.intro(shaping.journey.title)}</p>
      {shaping.lookAgain && <Notice kind="warning">{words.changedMeanwhile}</Notice>}
      <Lists shaping={shaping} change={change} say={(text) => dispatch({ type: 'say', text })} />
      {questions.length > 0 && (
        <Section id="decide-title" title={words.decide}>
          {questions.map((question) => (
            <Question key={question.id} shaping={shaping} question={question} change={change} />
          ))}
        </Section>
      )}
      <Section id="plan-title" title={words.preview}>
        <figure class="preview">
          <MapPicture map={pictureOf(shaping)} names />
        </figure>
        {plan.length === 0 ? (
          <p class="hint">{words.nothing}</p>
        ) : (
          <ul class="plan">
            {plan.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li class="hint">{words.rest}</li>
          </ul>
        )}
      </Section>
    </Page>
  );

  async function apply() {
    await applyShape(panel);
    focusFirstFault();
  }
}

function pictureOf(shaping: Shaping) {
  let drawn = 0;
  return shapedJourney(
    shaping,
    createIds(() => (drawn++ * 0.6180339887) % 1),
  );
}

interface ListsProps {
  shaping: Shaping;
  change: (action: ShapeAction) => void;
  say: (text: string) => void;
}

function Lists({ shaping, change, say }: ListsProps) {
  const { lines, shape } = strings;
  const common = (list: ListName) => ({
    id: list,
    nextKey: nextLineKey(shaping),
    say,
    onAdd: (names: string[], after: string | null) => change({ do: 'add', list, names, after }),
    onRename: (key: string, name: string) => change({ do: 'rename', list, key, name }),
    onMove: (key: string, by: -1 | 1) => change({ do: 'move', list, key, by }),
    onRemove: (key: string) => change({ do: 'remove', list, key }),
  });
  return (
    <>
      <LineList
        {...common('stages')}
        title={lines.stages}
        hint={lines.stagesHint}
        items={shaping.stages}
        labelOf={lines.stage}
        addLabel={lines.addStage}
        most={shapeLimits.stages}
      />
      <LineList
        {...common('lanes')}
        title={lines.rows}
        hint={lines.rowsHint}
        items={shaping.lanes}
        labelOf={lines.row}
        addLabel={lines.addRow}
        most={shapeLimits.lanes}
        before={({ kind }) => <KindSwatch kind={kind} />}
        behind={({ key, kind }, name) => (
          <KindSelect
            row={name}
            value={kind}
            onChange={(value) => change({ do: 'kind', key, kind: value })}
          />
        )}
      />
      <LineList
        {...common('personas')}
        title={shape.personas}
        hint={shape.personasHint}
        items={shaping.personas}
        labelOf={shape.persona}
        addLabel={shape.addPersona}
        most={shapeLimits.personas}
        least={0}
      />
    </>
  );
}
