import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { startFromFile } from '../../jobs/start-from-file.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import type { BringIn } from '../../state/bring-in.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';

export interface NewMapProps extends ViewProps {
  step: Extract<BringIn, { step: 'newMap' }>;
}

/** The map that a file becomes, before it is drawn. */
export function NewMap({ panel, state, step }: NewMapProps) {
  const words = strings.bringIn;
  const { name, journey, notes } = step;
  const { title, lanes, stages, cards } = journey;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => panel.store.dispatch({ type: 'bringIn', change: { do: 'start', rootId: null } })}
      footer={
        <Button kind="primary" onClick={() => void startFromFile(panel)}>
          {strings.insert.put}
        </Button>
      }
    >
      <section class="summary">
        <p class="file-name">{name}</p>
        <p>{words.becomes(title)}</p>
      </section>
      <figure class="preview">
        <MapPicture map={journey} names />
        <figcaption class="hint">
          {strings.insert.previewOf(lanes.length, stages.length, cards.length)}
        </figcaption>
      </figure>
      {notes.map((note) => (
        <Notice key={note} kind="info">
          {note}
        </Notice>
      ))}
    </Page>
  );
}
