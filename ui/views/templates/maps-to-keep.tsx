import { Button } from '../../controls/button.tsx';
import { Section } from '../../controls/section.tsx';
import { startKeeping } from '../../jobs/keep-templates.ts';
import { strings } from '../../words/strings.ts';
import { LookAround } from '../shared/look-around.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** The maps of this board, each to be kept as a template; those that nobody took into use as well, once one looked for them. */
export function MapsToKeep({ panel, state }: ViewProps) {
  const { maps, beside } = state.board;
  const words = strings.templates;
  if (maps.length === 0 && beside === 0) return null;
  return (
    <Section id="maps-to-keep" title={words.fromMap}>
      <ul class="own-templates">
        {maps.map(({ journey }) => (
          <li key={journey.id} class="name-and-button">
            <span>{journey.title}</span>
            <Button name={words.saveMapNamed(journey.title)} onClick={() => startKeeping(panel, journey)}>
              {words.saveMap}
            </Button>
          </li>
        ))}
      </ul>
      <LookAround panel={panel} state={state} />
    </Section>
  );
}
