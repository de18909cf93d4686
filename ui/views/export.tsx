import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../../src/formats/file/format.ts';
import { formats } from '../../src/formats/registry.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Notice } from '../controls/notice.tsx';
import { Radios } from '../controls/radios.tsx';
import { findFormat } from '../files/formats.ts';
import { nameFile } from '../files/name-file.ts';
import { sayDay } from '../files/say-day.ts';
import { exportMap } from '../jobs/export-map.ts';
import { listSnapshots } from '../jobs/list-snapshots.ts';
import type { Panel } from '../jobs/panel.ts';
import { sourceOf } from '../jobs/read-part.ts';
import { readyFile, snapshotsToTell } from '../jobs/ready-file.ts';
import { doubtsAbout } from '../state/questions.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { DoubtList } from './doubt-list.tsx';
import { PicturePart } from './picture-part.tsx';
import { Page } from './shared/page.tsx';
import { ScopeLine } from './shared/scope-line.tsx';
import type { ViewProps } from './shared/view-props.ts';

/** Send a map out: which one, in which format, with what each carries; download or copy. */
export function Export({ panel, state }: ViewProps) {
  const { exporting, part } = state;
  const { maps } = sourceOf(state);
  const { dispatch } = panel.store;
  const words = strings.export;
  const map = maps.find(({ journey }) => journey.id === exporting.journeyId) ?? maps[0];
  const format = findFormat(exporting.formatId);
  const footer = map && (
    <>
      {exporting.done && <Done {...exporting.done} formatId={format.id} />}
      <Button kind="primary" icon="tray" onClick={() => void exportMap(panel, 'downloaded')}>
        {words.download}
      </Button>
      {isText(format.mime) && <Button onClick={() => void exportMap(panel, 'copied')}>{words.copy}</Button>}
    </>
  );
  return (
    <Page panel={panel} state={state} title={words.title} footer={footer}>
      <ScopeLine panel={panel} part={part} />
      {map === undefined ? (
        <Notice kind="info">{words.noMaps}</Notice>
      ) : (
        <>
          {maps.length > 1 ? (
            <Radios
              label={words.map}
              showLabel
              look="cards"
              value={map.journey.id}
              options={maps.map(({ journey }) => ({
                value: journey.id,
                label: journey.title,
                hint: strings.home.facts(
                  journey.stages.length,
                  journey.cards.length,
                  journey.personas.length,
                ),
              }))}
              onChange={(journeyId) => dispatch({ type: 'exportChosen', journeyId })}
            />
          ) : (
            <section>
              <h2>{map.journey.title}</h2>
              <p class="hint">
                {strings.home.facts(
                  map.journey.stages.length,
                  map.journey.cards.length,
                  map.journey.personas.length,
                )}
              </p>
            </section>
          )}
          {doubtsAbout(map).length > 0 && (
            <section>
              <Notice kind="warning">{words.doubts(doubtsAbout(map).length)}</Notice>
              <DoubtList panel={panel} map={map} />
            </section>
          )}
          <Radios
            label={words.format}
            showLabel
            look="cards"
            value={format.id}
            options={formats.map(({ id, name, carries }) => ({ value: id, label: name, hint: carries }))}
            onChange={(formatId) => dispatch({ type: 'exportChosen', formatId })}
          />
          <SinceChoice panel={panel} state={state} map={map} format={format} />
          <Losses panel={panel} state={state} map={map} format={format} />
          <p class="hint">{words.slides}</p>
          <VotesHint panel={panel} map={map} />
          <p class="hint">{words.fileName(nameFile(map.journey.title, panel.now(), format.extension))}</p>
          <PicturePart panel={panel} map={map} />
        </>
      )}
    </Page>
  );
}

/** A workbook cannot be put on the clipboard, and nobody reads a page as its source. */
function isText(mime: string): boolean {
  return (mime.startsWith('text/') && mime !== 'text/html') || mime === 'application/json';
}

/** What cannot be read, and how it gets into the file all the same. */
function VotesHint({ panel, map }: { panel: Panel; map: FoundMap }) {
  const words = strings.votes;
  const enter = () => {
    panel.store.dispatch({ type: 'votes', change: { do: 'start', rootId: map.rootId } });
    panel.store.dispatch({ type: 'go', view: 'votes' });
  };
  return (
    <section>
      <p class="hint">{words.hint}</p>
      {map.foreign === true ? (
        <p class="hint">{words.enterFirst}</p>
      ) : (
        <div class="row-of-buttons">
          <Button onClick={enter}>{words.enter}</Button>
        </div>
      )}
    </section>
  );
}

/** The snapshot since which a page tells what changed; nothing where none of this map is kept. */
function SinceChoice({ panel, state, map, format }: ViewProps & { map: FoundMap; format: Format }) {
  const words = strings.export;
  const tells = format.tellsSince === true;
  useEffect(() => {
    if (tells) void listSnapshots(panel).catch(() => undefined);
  }, [panel, tells]);
  const snapshots = snapshotsToTell(state, { map, format });
  if (snapshots.length === 0) return null;
  return (
    <Choice
      label={words.since}
      showLabel
      value={state.exporting.sinceId ?? ''}
      options={[
        { value: '', label: words.notTold },
        ...snapshots.map(({ nodeId, name, at }) => ({
          value: nodeId,
          label: `${name} · ${sayDay(at, panel.now())}`,
        })),
      ]}
      onChange={(sinceId) => panel.store.dispatch({ type: 'exportChosen', sinceId: sinceId || null })}
    />
  );
}

/** What of this map would not be in the file: said before anybody sends it, of the very file that goes out. */
function Losses({ panel, state, map, format }: ViewProps & { map: FoundMap; format: Format }) {
  const [lost, setLost] = useState<string | null>(null);
  const { sinceId } = state.exporting;
  const isBusy = state.work !== null;
  useEffect(() => {
    let isCurrent = true;
    // What is at work may be the export itself, which writes the file.
    if (isBusy) return;
    setLost(null);
    void readyFile(panel, { map, format, board: panel.store.getState().board.name }).then(
      (written) => isCurrent && setLost(written.lost),
      // What stands in the way is said when the file is asked for.
      () => isCurrent && setLost(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [panel, map, format, sinceId, isBusy]);
  return lost === null ? null : <p class="hint losses">{lost || strings.export.nothingLost}</p>;
}

function Done({
  how,
  fileName,
  lost,
  formatId,
}: {
  how: 'downloaded' | 'copied';
  fileName: string;
  lost: string;
  formatId: string;
}) {
  const words = strings.export;
  const format = findFormat(formatId);
  const isTable = format.extension === 'csv' || format.extension === 'xlsx';
  const manners = isTable
    ? words.manners
    : format.extension === 'mmd'
      ? words.mannersDiagram
      : words.mannersOther;
  return (
    <Notice kind="done">
      <strong>{how === 'downloaded' ? words.downloaded(fileName) : words.copied(format.name)}</strong>
      <p>{format.read === undefined ? words.oneWay : manners}</p>
      {lost !== '' && <p>{lost}</p>}
    </Notice>
  );
}
