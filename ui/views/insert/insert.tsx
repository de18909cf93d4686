import { Button } from '../../controls/button.tsx';
import { focusFirstFault } from '../../controls/focus-first-fault.ts';
import { TextField } from '../../controls/text-field.tsx';
import { putOnBoard } from '../../jobs/put-on-board.ts';
import type { DraftAction } from '../../state/insert-draft.ts';
import { offeredTemplates } from '../../state/state.ts';
import { frameById, framesOf } from '../../state/template-frames.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { FillChoice } from './fill-choice.tsx';
import { Inserted } from './inserted.tsx';
import { LaneList } from './lane-list.tsx';
import { PainList } from './pain-list.tsx';
import { PersonaList } from './persona-list.tsx';
import { Preview } from './preview.tsx';
import { StageList } from './stage-list.tsx';
import { TemplateChooser } from './template-chooser.tsx';

/** Start a map: from a template to a map on the board. What is typed stays when one looks elsewhere. */
export function Insert({ panel, state }: ViewProps) {
  if (state.inserted !== null) return <Inserted panel={panel} state={state} inserted={state.inserted} />;
  const { draft } = state;
  if (draft === null) return null;
  const own = offeredTemplates(state);
  const frame = frameById(own, draft.templateId);
  const { dispatch } = panel.store;
  const words = strings.insert;
  const change = (action: DraftAction) => dispatch({ type: 'draft', change: action });
  const faultOf = (field: string) => draft.faults.find((fault) => fault.field === field)?.message;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      footer={
        <Button kind="primary" onClick={() => void put()}>
          {words.put}
        </Button>
      }
    >
      <TemplateChooser
        draft={draft}
        frames={framesOf(own)}
        change={change}
        onManage={() => dispatch({ type: 'go', view: 'templates' })}
      />
      <section>
        <h2>{words.about}</h2>
        <TextField
          label={words.name}
          placeholder={words.namePlaceholder}
          value={draft.title}
          fault={faultOf('title')}
          required
          onChange={(value) => change({ do: 'write', field: 'title', value })}
        />
        <TextField
          label={words.scenario}
          placeholder={words.scenarioPlaceholder}
          value={draft.scenario}
          optional
          multiline
          onChange={(value) => change({ do: 'write', field: 'scenario', value })}
        />
      </section>
      <StageList
        draft={draft}
        fault={faultOf('stages')}
        change={change}
        say={(text) => dispatch({ type: 'say', text })}
      />
      <LaneList
        draft={draft}
        fault={faultOf('lanes')}
        change={change}
        say={(text) => dispatch({ type: 'say', text })}
      />
      <PersonaList draft={draft} change={change} />
      <PainList draft={draft} change={change} />
      <FillChoice draft={draft} frame={frame} fault={faultOf('people')} change={change} />
      <Preview draft={draft} own={own} />
    </Page>
  );

  async function put() {
    await putOnBoard(panel);
    focusFirstFault();
  }
}
