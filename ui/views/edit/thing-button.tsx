import { faceOf } from '../../../src/journey/emotion.ts';
import { Icon } from '../../controls/icon.tsx';
import { nameThing, signed } from '../../edit/name-thing.ts';
import { openEditor } from '../../jobs/edit-board.ts';
import type { Panel } from '../../jobs/panel.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

export interface ThingButtonProps {
  panel: Panel;
  map: FoundMap;
  recordId: string;
  /** Its colour on the board. */
  colour?: string;
  face?: string;
  /** Says where it is, too. */
  where?: boolean;
}

/** One thing on the map, in a list: a click opens it. */
export function ThingButton({ panel, map, recordId, colour, face, where = false }: ThingButtonProps) {
  const { journey, rootId } = map;
  const hint = where ? whereIs(map, recordId) : sayMore(map, recordId);
  return (
    <li>
      <button type="button" class="thing" onClick={() => openEditor(panel, rootId, recordId)}>
        {colour !== undefined && <span class="swatch" style={{ background: colour }} />}
        {face !== undefined && <span aria-hidden="true">{face}</span>}
        <span class="thing-words">{nameThing(journey, recordId)}</span>
        {hint !== '' && <span class="hint">{hint}</span>}
        <Icon name="chevron" />
      </button>
    </li>
  );
}

/** Who feels it and how strongly; how severe it is. */
function sayMore({ journey }: FoundMap, id: string): string {
  const emotion = journey.emotions.find((each) => each.id === id);
  if (emotion) {
    const who = journey.personas.find((persona) => persona.id === emotion.personaId)?.name;
    const { word } = faceOf(emotion.value);
    const height = emotion.value === undefined ? '' : signed(emotion.value);
    return [who, `${emotion.label === undefined ? '' : `${word} `}${height}`].filter(Boolean).join(' · ');
  }
  const severity = journey.cards.find((each) => each.id === id)?.severity;
  return severity === undefined ? '' : (strings.insert.severities[severity] ?? '');
}

function whereIs({ journey }: FoundMap, id: string): string {
  const thing = [...journey.cards, ...journey.emotions, ...journey.metrics].find((each) => each.id === id);
  return journey.stages.find((stage) => stage.id === thing?.stageId)?.name ?? '';
}
