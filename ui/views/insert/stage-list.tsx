import { shapeLimits } from '../../../src/journey/shape-journey.ts';
import { LineList } from '../../controls/line-list.tsx';
import { type DraftAction, type InsertDraft, nextKeyOf } from '../../state/insert-draft.ts';
import { strings } from '../../words/strings.ts';

export interface StageListProps {
  draft: InsertDraft;
  fault: string | undefined;
  change: (action: DraftAction) => void;
  say: (text: string) => void;
}

/** The stages of the map, from left to right. */
export function StageList({ draft, fault, change, say }: StageListProps) {
  const words = strings.lines;
  return (
    <LineList
      id="stages"
      title={words.stages}
      hint={words.stagesHint}
      items={draft.stages}
      labelOf={words.stage}
      addLabel={words.addStage}
      most={shapeLimits.stages}
      nextKey={nextKeyOf(draft)}
      fault={fault}
      onAdd={(names, after) => change({ do: 'addStages', names, after })}
      onRename={(key, name) => change({ do: 'renameStage', key, name })}
      onMove={(key, by) => change({ do: 'moveStage', key, by })}
      onRemove={(key) => change({ do: 'removeStage', key })}
      say={say}
    />
  );
}
