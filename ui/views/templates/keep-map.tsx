import { Button } from '../../controls/button.tsx';
import { Radios } from '../../controls/radios.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { keepMap } from '../../jobs/keep-templates.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import type { Keeping, TemplatesAction } from '../../state/templates.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** Saves an open map as a template: its name, and how much of it. */
export function KeepMap({ panel, state, keeping }: ViewProps & { keeping: Keeping }) {
  const { dispatch } = panel.store;
  const words = strings.templates;
  const change = (action: TemplatesAction) => dispatch({ type: 'templates', change: action });
  const journey = state.board.maps.find((map) => map.journey.id === keeping.journeyId)?.journey;
  const shown = journey && (keeping.withContent ? journey : { ...journey, cards: [], emotions: [] });
  return (
    <Page
      panel={panel}
      state={state}
      title={words.saveTitle}
      backName={keeping.from === 'home' ? strings.back : strings.backOnce}
      onBack={() => {
        change({ do: 'stopKeeping' });
        dispatch({ type: 'go', view: keeping.from });
      }}
      footer={
        <Button kind="primary" onClick={() => void keepMap(panel)}>
          {words.save}
        </Button>
      }
    >
      {shown && (
        <figure class="preview">
          <MapPicture map={shown} names />
        </figure>
      )}
      <TextField
        label={words.name}
        value={keeping.name}
        fault={keeping.fault ?? undefined}
        required
        onChange={(name) => change({ do: 'name', name })}
      />
      <Radios
        label={words.what}
        showLabel
        look="cards"
        value={keeping.withContent ? 'content' : 'structure'}
        options={[
          { value: 'structure', label: words.structure, hint: words.structureHint },
          { value: 'content', label: words.content, hint: words.contentHint(journey?.cards.length ?? 0) },
        ]}
        onChange={(value) => change({ do: 'content', withContent: value === 'content' })}
      />
    </Page>
  );
}
