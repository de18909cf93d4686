import { cutText } from '../../plane/estimate-text.ts';
import { lookOf } from '../../plane/lane-look.ts';
import { caption, labelWidth } from '../../plane/measures.ts';
import { guidanceText } from '../plan/lane-guidance.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, type DraftNode, editNode, nodeOf, nodeWithStamp, partsOfStage } from './draft.ts';
import { setFill, setStamp, setText } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { editStageFacts } from './edit-stage-facts.ts';
import { setName } from './set-name.ts';

/** Carries changed names and fields of stages over: bar and section name mirror each other. */
export function editStageFields(draft: Draft): void {
  for (const { after, fields } of compareLists('stages', draft.current, draft.target).updated) {
    draft.restamp.add(after.id);
    editStageFacts(draft, after, fields);
    if (!fields.includes('name')) continue;
    const { bar, section } = partsOfStage(draft, after.id);
    setName(draft, bar, after.name);
    const edited = section && editNode(draft, section.id);
    if (edited) edited.name = after.name;
  }
}

/** Carries changed names, kinds and guidance of lanes over: label, captions and bands follow. */
export function editLaneFields(draft: Draft): void {
  for (const { after, fields } of compareLists('lanes', draft.current, draft.target).updated) {
    draft.restamp.add(after.id);
    const label = nodeWithStamp(draft, after.id, 'lane');
    if (fields.includes('name')) {
      setName(draft, label, after.name);
      for (const node of scaffoldOf(draft, after.id, 'caption'))
        setText(draft, node, captionText(draft, node, after.name));
    }
    if (fields.includes('kind')) {
      const look = lookOf(after.kind);
      setFill(draft, label, look.label);
      for (const node of scaffoldOf(draft, after.id, 'band')) {
        // Its fill is not read with the map: nobody's tint says anything.
        const edited = editNode(draft, node.id);
        if (edited) edited.fill = look.band;
      }
      for (const role of ['band', 'caption'])
        for (const node of scaffoldOf(draft, after.id, role))
          if (node.stamp?.kind === 'decor') setStamp(draft, node, { ...node.stamp, laneKind: after.kind });
    }
    if (fields.includes('guidance') || fields.includes('kind')) {
      const text = guidanceText(after.guidance, after.kind);
      for (const node of scaffoldOf(draft, after.id, 'guidance')) setText(draft, node, text);
    }
  }
}

function captionText(draft: Draft, node: DraftNode, name: string): string {
  const parent = nodeOf(draft, node.parentId ?? undefined);
  return cutText(name, (parent?.width ?? labelWidth) - 2 * caption.x, caption.sizes[0] ?? caption.least);
}
