import { type Cluster, clustersOf } from '../../../src/journey/loose-notes.ts';
import type { Template } from '../../../src/templates/template.ts';
import { listTemplates, templateById } from '../../../src/templates/templates.ts';
import { Button } from '../../controls/button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { focusFirstFault } from '../../controls/focus-first-fault.ts';
import { Notice } from '../../controls/notice.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { faultOf, sendNotes } from '../../jobs/export-notes.ts';
import type { Panel } from '../../jobs/panel.ts';
import { sourceOf } from '../../jobs/read-part.ts';
import type { NotesDraft } from '../../state/notes.ts';
import { countPlaced } from '../../state/notes-journey.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** Sends clusters into a new map: a template, and for each cluster a stage and a row. */
export function SendNotes({ panel, state }: ViewProps) {
  const { notes } = state;
  const { loose } = sourceOf(state);
  const { dispatch } = panel.store;
  const words = strings.loose;
  const template = templateById(notes.templateId) ?? listTemplates()[0];
  const placed = countPlaced(notes, loose);
  const fault = notes.tried ? faultOf(notes.title, placed) : null;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.sendTitle}
      onBack={() => dispatch({ type: 'go', view: 'notes' })}
      footer={
        <>
          {fault === words.noPlace && <Notice kind="warning">{fault}</Notice>}
          <Button kind="primary" icon="plus" onClick={() => void send()}>
            {words.put(placed)}
          </Button>
        </>
      }
    >
      <p class="lead">{words.sendHint}</p>
      <TextField
        label={words.name}
        value={notes.title}
        placeholder={words.namePlaceholder}
        required
        fault={fault === words.noTitle ? fault : undefined}
        onChange={(title) => dispatch({ type: 'notes', change: { do: 'title', title } })}
      />
      <Choice
        label={words.template}
        showLabel
        value={template?.id ?? ''}
        options={listTemplates().map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(templateId) => dispatch({ type: 'notes', change: { do: 'template', templateId } })}
      />
      <ul class="clusters">
        {template &&
          clustersOf(loose).map((cluster) => (
            <PlaceRow key={cluster.id} panel={panel} notes={notes} cluster={cluster} template={template} />
          ))}
      </ul>
    </Page>
  );

  async function send() {
    await sendNotes(panel);
    focusFirstFault();
  }
}

interface PlaceRowProps {
  panel: Panel;
  notes: NotesDraft;
  cluster: Cluster;
  template: Template;
}

function PlaceRow({ panel, notes, cluster, template }: PlaceRowProps) {
  const { id, name } = cluster;
  const words = strings.loose;
  const place = Object.hasOwn(notes.places, id) ? notes.places[id] : undefined;
  const pick = (field: 'stage' | 'lane') => (value: string) =>
    panel.store.dispatch({
      type: 'notes',
      change: { do: 'place', clusterId: id, place: { [field]: value === '' ? null : Number(value) } },
    });
  const listOf = (none: string, names: readonly string[]) => [
    { value: '', label: none },
    ...names.map((label, at) => ({ value: String(at), label })),
  ];
  return (
    <li class="card cluster">
      <div class="card-head">
        <strong>{name}</strong>
        <span class="tally">{cluster.notes.length}</span>
      </div>
      <div class="cluster-place">
        <Choice
          label={words.stageFor(name)}
          value={String(place?.stage ?? '')}
          options={listOf(words.noStage, template.stages)}
          onChange={pick('stage')}
        />
        <Choice
          label={words.rowFor(name)}
          value={String(place?.lane ?? '')}
          options={listOf(
            words.noRow,
            template.lanes.map((lane) => lane.name),
          )}
          onChange={pick('lane')}
        />
      </div>
    </li>
  );
}
