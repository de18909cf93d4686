import { noteFormats } from '../../../src/formats/notes/registry.ts';
import { clustersOf, countNotes } from '../../../src/journey/loose-notes.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { exportNotes, findNoteFormat } from '../../jobs/export-notes.ts';
import { openPlacing } from '../../jobs/place-notes.ts';
import { sourceOf } from '../../jobs/read-part.ts';
import { mapsToFill } from '../../state/note-places.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import { ScopeLine } from '../shared/scope-line.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { ClusterCard } from './cluster-card.tsx';

/** Notes that are in no map: by section and cluster, ready to go out, or into a new map. */
export function Notes({ panel, state }: ViewProps) {
  const { notes, part } = state;
  const { loose } = sourceOf(state);
  const { dispatch } = panel.store;
  const words = strings.loose;
  const total = countNotes(loose);
  const format = findNoteFormat(notes.formatId);
  const footer = total > 0 && (
    <>
      <Button kind="primary" icon="tray" onClick={() => void exportNotes(panel, 'downloaded')}>
        {words.download}
      </Button>
      <Button onClick={() => void exportNotes(panel, 'copied')}>{words.copy}</Button>
      {part === null && mapsToFill(state).length > 0 && (
        <Button icon="map" onClick={() => openPlacing(panel, state.placing.rootId)}>
          {strings.placing.open}
        </Button>
      )}
      <Button icon="map" onClick={() => dispatch({ type: 'go', view: 'sendNotes' })}>
        {words.intoMap}
      </Button>
    </>
  );
  return (
    <Page panel={panel} state={state} title={words.title} footer={footer}>
      <ScopeLine panel={panel} part={part} />
      {total === 0 ? (
        <Notice kind="info">{words.gone}</Notice>
      ) : (
        <>
          <p class="lead">{words.facts(clustersOf(loose).length, total)}</p>
          {loose.map((section) => (
            <section key={section.nodeId ?? section.name ?? 'page'}>
              <h2>{section.name ?? words.page}</h2>
              <ul class="clusters">
                {section.clusters.map((cluster) => (
                  <ClusterCard key={cluster.id} panel={panel} cluster={cluster} />
                ))}
              </ul>
            </section>
          ))}
          <p class="hint">{words.votesHint}</p>
          <Radios
            label={words.format}
            showLabel
            look="cards"
            value={format.id}
            options={noteFormats.map(({ id, name, carries }) => ({ value: id, label: name, hint: carries }))}
            onChange={(formatId) => dispatch({ type: 'notes', change: { do: 'format', formatId } })}
          />
          {notes.done && (
            <Notice kind="done">
              <strong>
                {notes.done.how === 'downloaded'
                  ? words.downloaded(notes.done.fileName)
                  : words.copied(format.name)}
              </strong>
            </Notice>
          )}
        </>
      )}
    </Page>
  );
}
