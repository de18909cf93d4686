import type { Probe } from '../probe.ts';
import { attempt } from '../report.ts';
import type { Scratch } from '../scratch.ts';

/** Namespace and key of the mark that tries follow; shared, since private data needs the manifest's id. */
export const mark = { space: 'throughline.try', key: 'mark' };

/** What `clone()` takes along, of a node and of what lies in it. */
export const copies: readonly Probe[] = [
  {
    facts: ['pluginDataOnCopy'],
    find({ scratch }) {
      const { section, note } = markedSection(scratch);
      const privately = attempt(() => note.setPluginData('mark', 'yes') ?? true);
      const twin = scratch.keep(section.clone());
      const inner = twin.children[0];
      const shared = (node: BaseNode | undefined) =>
        node?.getSharedPluginData(mark.space, mark.key) === 'yes';
      return {
        pluginDataOnCopy: {
          answer: shared(inner) && shared(twin) ? 'copy' : 'drop',
          saw: {
            section: shared(twin),
            child: shared(inner),
            private: privately === true ? attempt(() => inner?.getPluginData('mark') === 'yes') : privately,
            parent: twin.parent?.type ?? null,
          },
        },
      };
    },
  },
];

function markedSection(scratch: Scratch): { section: SectionNode; note: StickyNode } {
  const { x, y } = scratch.place();
  const section = scratch.section(x, y, 600, 600);
  const note = scratch.note(x, y);
  section.appendChild(note);
  for (const node of [section, note]) node.setSharedPluginData(mark.space, mark.key, 'yes');
  return { section, note };
}
