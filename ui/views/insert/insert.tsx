import { Button } from '../../controls/button.tsx';
import { Page } from '../../controls/page.tsx';
import { Radios } from '../../controls/radios.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { DraftAction } from '../../insert-draft.ts';
import { putOnBoard } from '../../jobs/put-on-board.ts';
import { strings } from '../../strings.ts';
import type { ViewProps } from '../view-props.ts';
import { Inserted } from './inserted.tsx';
import { PainList } from './pain-list.tsx';
import { PersonaList } from './persona-list.tsx';
import { Preview } from './preview.tsx';
import { StageList } from './stage-list.tsx';
import { TemplateChooser } from './template-chooser.tsx';

/** Start a map: from a template to a map on the board. What is typed stays when one looks elsewhere. */
export function Insert({ panel, state }: ViewProps) {
  if (state.inserted !== null) return <Inserted panel={panel} state={state} inserted={state.inserted} />;
  const { draft } = state;
  const { dispatch } = panel.store;
  const words = strings.insert;
  const change = (action: DraftAction) => dispatch({ type: 'draft', change: action });
  const faultOf = (field: string) => draft.faults.find((fault) => fault.field === field)?.message;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => dispatch({ type: 'go', view: 'home' })}
      footer={
        <Button kind="primary" onClick={() => void put()}>
          {words.put}
        </Button>
      }
    >
      <TemplateChooser draft={draft} change={change} />
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
      <PersonaList draft={draft} change={change} />
      <PainList draft={draft} change={change} />
      <section>
        <Radios
          label={words.content}
          showLabel
          look="cards"
          value={draft.example ? 'example' : 'empty'}
          options={[
            { value: 'empty', label: words.empty, hint: words.emptyHint },
            { value: 'example', label: words.withExample, hint: words.withExampleHint },
          ]}
          onChange={(value) => change({ do: 'example', value: value === 'example' })}
        />
      </section>
      <Preview draft={draft} />
    </Page>
  );

  async function put() {
    await putOnBoard(panel);
    // Only after a click, and only to the field that needs words.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}
