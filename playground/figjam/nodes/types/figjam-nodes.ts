import { demand, isAnything, isBoolean, isOneOf, isString } from '../../document/check.ts';
import { freezeCopy } from '../../document/json.ts';
import { keepPaints } from '../../document/paints.ts';
import type { NodeRecord } from '../../document/records.ts';
import { isPaints } from '../../document/value-checks.ts';
import { stickySize } from '../../geometry/sticky.ts';
import { clone } from '../base/clone-node.ts';
import {
  lasting,
  type MembersOf,
  method,
  promised,
  readOnly,
  stored,
  storedAs,
  unsupported,
  writable,
} from '../base/member.ts';
import { rotation } from '../mixins/dimension.ts';
import { rescale, resize, resizeWithoutConstraints } from '../mixins/layout.ts';
import { codeLanguages, shapeTypes } from './enums.ts';

export const sticky = {
  type: lasting(() => 'STICKY' as const),
  text: readOnly((record: NodeRecord, run) => run.handles.text(record.id, 'text') as TextSublayerNode),
  authorVisible: stored('authorVisible', isBoolean, true),
  authorName: stored('authorName', isString, ''),
  isWideWidth: writable(
    (record: NodeRecord) => record.props.isWideWidth === true,
    (record, value, run) => {
      demand(isBoolean, value, 'set_isWideWidth', 'isWideWidth');
      const size = stickySize(record, run.board.settings.textMetrics, { wide: value === true });
      run.edit.set(record.id, 'isWideWidth', value);
      run.edit.set(record.id, 'width', size.width);
      run.edit.set(record.id, 'height', size.height);
    },
  ),
  clone: clone<StickyNode>(),
} satisfies MembersOf<StickyNode>;

export const shapeWithText = {
  type: lasting(() => 'SHAPE_WITH_TEXT' as const),
  text: readOnly((record: NodeRecord, run) => run.handles.text(record.id, 'text') as TextSublayerNode),
  shapeType: storedAs<ShapeWithTextNode['shapeType']>()('shapeType', isOneOf(shapeTypes), 'ELLIPSE'),
  cornerRadius: readOnly((record: NodeRecord) => record.props.cornerRadius ?? 0),
  rotation,
  resize,
  rescale,
  clone: clone<ShapeWithTextNode>(),
} satisfies MembersOf<ShapeWithTextNode>;

export const section = {
  type: lasting(() => 'SECTION' as const),
  sectionContentsHidden: stored('sectionContentsHidden', isBoolean, false),
  devStatus: readOnly((): DevStatus => null),
  resize,
  resizeWithoutConstraints,
  clone: clone<SectionNode>(),
} satisfies MembersOf<SectionNode>;

export const codeBlock = {
  type: lasting(() => 'CODE_BLOCK' as const),
  code: stored('code', isString, ''),
  codeLanguage: storedAs<CodeBlockNode['codeLanguage']>()(
    'codeLanguage',
    isOneOf(codeLanguages),
    'PLAINTEXT',
  ),
  clone: clone<CodeBlockNode>(),
} satisfies MembersOf<CodeBlockNode>;

export const stamp = {
  type: lasting(() => 'STAMP' as const),
  getAuthorAsync: promised((record: NodeRecord, _args, run): BaseUser | null => {
    if (!run.permissions.has('fileusers')) {
      throw new Error('in getAuthorAsync: The manifest must ask for the permission "fileusers"');
    }
    const { authorName } = record.props;
    return authorName === undefined ? null : { id: null, name: authorName, photoUrl: null };
  }),
  clone: clone<StampNode>(),
} satisfies MembersOf<StampNode>;

export const highlight = {
  type: lasting(() => 'HIGHLIGHT' as const),
  clone: clone<HighlightNode>(),
} satisfies MembersOf<HighlightNode>;

export const washiTape = {
  type: lasting(() => 'WASHI_TAPE' as const),
  clone: clone<WashiTapeNode>(),
} satisfies MembersOf<WashiTapeNode>;

export const widget = {
  type: lasting(() => 'WIDGET' as const),
  widgetId: readOnly((record: NodeRecord) => String(record.props.widgetId ?? '')),
  widgetSyncedState: storedAs<{ [key: string]: unknown }>()('widgetSyncedState', isAnything, {}),
  cloneWidget: unsupported<NodeRecord>('cloneWidget', 'the simulated FigJam runs no widgets'),
  setWidgetSyncedState: unsupported<NodeRecord>(
    'setWidgetSyncedState',
    'the simulated FigJam runs no widgets',
  ),
  clone: clone<WidgetNode>(),
} satisfies MembersOf<WidgetNode>;

const noData = { srcUrl: '', canonicalUrl: null, title: null, description: null, provider: null };

export const embed = {
  type: lasting(() => 'EMBED' as const),
  embedData: readOnly((record: NodeRecord) => freezeCopy(record.props.embedData ?? noData) as EmbedData),
  clone: clone<EmbedNode>(),
} satisfies MembersOf<EmbedNode>;

export const linkUnfurl = {
  type: lasting(() => 'LINK_UNFURL' as const),
  linkUnfurlData: readOnly((record: NodeRecord) => {
    return (record.props.linkUnfurlData ?? {
      url: '',
      title: null,
      description: null,
      provider: null,
    }) as LinkUnfurlData;
  }),
  clone: clone<LinkUnfurlNode>(),
} satisfies MembersOf<LinkUnfurlNode>;

export const media = {
  type: lasting(() => 'MEDIA' as const),
  mediaData: readOnly(
    (record: NodeRecord) => freezeCopy(record.props.mediaData ?? { hash: '' }) as MediaData,
  ),
  resize,
  resizeWithoutConstraints,
  clone: clone<MediaNode>(),
} satisfies MembersOf<MediaNode>;

/** The background of a connector's label. */
export const label = {
  fills: writable(
    (record: NodeRecord) => freezeCopy(record.props.textBackgroundFills ?? []) as unknown as Paint[],
    (record, value, run) => {
      demand(isPaints, value, 'set_fills', 'fills');
      run.edit.set(record.id, 'textBackgroundFills', keepPaints(value));
    },
  ),
} satisfies MembersOf<LabelSublayerNode>;

/** Of a type that this FigJam does not know: it can be read, moved and copied. */
export const opaque = {
  type: lasting((record: NodeRecord) => record.type),
  clone: method((record: NodeRecord, args, run) => clone().call(record, args, run)),
};
