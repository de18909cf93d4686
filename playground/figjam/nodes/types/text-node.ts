import { demand, isBoolean, isIndex, isNullOr, isOneOf } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { clone } from '../base/clone-node.ts';
import {
  lasting,
  type Members,
  type MembersOf,
  setStyleId,
  stored,
  storedAs,
  styleId,
  writable,
} from '../base/member.ts';
import { type TextSite, textSite } from '../base/text-site.ts';
import { text } from '../mixins/text.ts';
import { demandFonts } from '../mixins/text-style.ts';

const horizontal = ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'] as const;
const vertical = ['TOP', 'CENTER', 'BOTTOM'] as const;
const modes = ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'] as const;

/** The shared text members, working on the text of a TEXT node. */
export const ownText: { readonly [name in keyof typeof text]: Members<NodeRecord>[string] } = lift(text);

export const textNode = {
  type: lasting(() => 'TEXT' as const),
  textAlignHorizontal: writable(
    (record: NodeRecord) =>
      (record.props.text?.align?.horizontal ?? 'LEFT') as TextNode['textAlignHorizontal'],
    (record, value, run) => {
      demand(isOneOf(horizontal), value, 'set_textAlignHorizontal', 'textAlignHorizontal');
      const site = gate(record, run, 'set_textAlignHorizontal');
      const { vertical: kept = 'TOP' } = site.value.align ?? {};
      site.write({ ...site.value, align: { horizontal: String(value), vertical: kept } });
    },
  ),
  textAlignVertical: writable(
    (record: NodeRecord) => (record.props.text?.align?.vertical ?? 'TOP') as TextNode['textAlignVertical'],
    (record, value, run) => {
      demand(isOneOf(vertical), value, 'set_textAlignVertical', 'textAlignVertical');
      const site = gate(record, run, 'set_textAlignVertical');
      const { horizontal: kept = 'LEFT' } = site.value.align ?? {};
      site.write({ ...site.value, align: { horizontal: kept, vertical: String(value) } });
    },
  ),
  textAutoResize: writable(
    (record: NodeRecord) =>
      (record.props.text?.autoResize ?? 'WIDTH_AND_HEIGHT') as TextNode['textAutoResize'],
    (record, value, run) => {
      demand(isOneOf(modes), value, 'set_textAutoResize', 'textAutoResize');
      const site = gate(record, run, 'set_textAutoResize');
      site.write({ ...site.value, autoResize: String(value) });
    },
  ),
  textTruncation: storedAs<TextNode['textTruncation']>()(
    'textTruncation',
    isOneOf(['DISABLED', 'ENDING']),
    'DISABLED',
  ),
  maxLines: storedAs<number | null>()('maxLines', isNullOr(isIndex), null),
  autoRename: stored('autoRename', isBoolean, true),
  textStyleId: styleId('textStyleId'),
  setTextStyleIdAsync: setStyleId('setTextStyleIdAsync'),
  clone: clone<TextNode>(),
} satisfies MembersOf<TextNode>;

function gate(record: NodeRecord, run: PluginRun, label: string): TextSite {
  const site = siteOf(record, run);
  demandFonts(site, run, label);
  return site;
}

function siteOf(record: NodeRecord, run: PluginRun): TextSite {
  const site = textSite(run, record.id, 'text');
  if (site === undefined) throw new Error(`The node with id "${record.id}" does not exist`);
  return site;
}

/** Members of a text as members of the node that holds it. */
function lift<T extends Members<TextSite>>(
  members: T,
): { readonly [name in keyof T]: Members<NodeRecord>[string] } {
  const lifted: { [name: string]: Members<NodeRecord>[string] } = {};
  for (const [name, member] of Object.entries(members)) {
    if (member.kind === 'method') {
      lifted[name] = { ...member, call: (record, args, run) => member.call(siteOf(record, run), args, run) };
      continue;
    }
    const { set } = member;
    lifted[name] = {
      kind: 'property',
      get: (record, run) => member.get(siteOf(record, run), run),
      ...(set === undefined ? {} : { set: (record, value, run) => set(siteOf(record, run), value, run) }),
    };
  }
  return lifted as { readonly [name in keyof T]: Members<NodeRecord>[string] };
}
