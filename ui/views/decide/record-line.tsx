import type { ComponentChildren } from 'preact';
import { own } from '../../../src/journey/own.ts';
import { IconButton } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { nameThing } from '../../edit/name-thing.ts';
import { openFromDecide } from '../../jobs/decide.ts';
import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

interface RecordLineProps {
  panel: Panel;
  map: FoundMap;
  recordId: string;
  /** What is said of it, beside its words. */
  children?: ComponentChildren;
}

/** One thing of the map in a list: its words open its editor, the eye shows it on the board. */
export function RecordLine({ panel, map, recordId, children }: RecordLineProps) {
  const name = nameThing(map.journey, recordId);
  return (
    <li class="record-line">
      <button type="button" class="thing" onClick={() => openFromDecide(panel, map.rootId, recordId)}>
        <span class="thing-words">{name}</span>
        {children !== undefined && <span class="hint">{children}</span>}
        <Icon name="chevron" />
      </button>
      <ShowButton panel={panel} map={map} recordId={recordId} name={name} />
    </li>
  );
}

/** Shows a thing on the board; nothing where no node shows it. */
export function ShowButton({ panel, map, recordId, name }: RecordLineProps & { name: string }) {
  const nodes = recordId === map.journey.id ? [map.rootId] : (own(map.nodes, recordId) ?? []);
  if (nodes.length === 0) return null;
  return (
    <IconButton
      icon="eye"
      name={`${strings.showOnBoard}: ${name}`}
      onClick={() => void showOnBoard(panel, nodes)}
    />
  );
}
