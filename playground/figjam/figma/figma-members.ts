import { demand, isIndex, isNumberFrom, isString } from '../check.ts';
import { isAvailable, listFonts } from '../fonts.ts';
import { freezeCopy } from '../json.ts';
import { type CreatedType, createNode, tableProps } from '../nodes/create-node.ts';
import { groupNodes, ungroupNodes } from '../nodes/group-nodes.ts';
import {
  type Member,
  type MembersOf,
  method,
  promised,
  readOnly,
  unsupported,
  writable,
} from '../nodes/member.ts';
import { demandCallback } from '../nodes/types/page.ts';
import type { PluginRun } from '../plugin-run.ts';
import { fontsIn } from '../text/text-value.ts';
import { isFontNameInput } from '../value-checks.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { clientStorage } from './client-storage.ts';
import { makeGlobalObject } from './global-object.ts';
import { createImage, imageByHash } from './images.ts';
import { notify } from './notify.ts';
import { nodeFromSvg } from './svg-nodes.ts';
import { BoardTimer } from './timer.ts';
import type { PluginUi } from './ui-api.ts';
import { describeUser, listActiveUsers } from './users.ts';
import { constants, util } from './util.ts';
import { viewport } from './viewport.ts';

const eventTypes = new Set([
  'selectionchange',
  'currentpagechange',
  'close',
  'timerstart',
  'timerstop',
  'timerpause',
  'timerresume',
  'timeradjust',
  'timerdone',
  'run',
  'drop',
  'documentchange',
  'textreview',
  'stylechange',
]);
const designOnly = 'only available in Figma Design';

/** Everything that `figma` has. What is missing here throws as FigJam's unknown members do. */
export function figmaMembers(run: PluginRun, ui: PluginUi, close: (message?: string) => void) {
  const parts = {
    ui: makeGlobalObject(run, 'figma.ui', ui.members),
    viewport: makeGlobalObject(run, 'figma.viewport', viewport),
    storage: makeGlobalObject(run, 'figma.clientStorage', clientStorage),
    timer: makeGlobalObject(run, 'figma.timer', new BoardTimer(run).members),
    util: makeGlobalObject(run, 'figma.util', util),
    constants: makeGlobalObject(run, 'figma.constants', constants),
  };
  return {
    ...aboutMembers,
    ...creationMembers,
    ...documentMembers,
    ...fontMembers,
    ...eventMembers,
    ui: readOnly(() => parts.ui as UIAPI),
    viewport: readOnly(() => parts.viewport as ViewportAPI),
    clientStorage: readOnly(() => parts.storage as ClientStorageAPI),
    timer: readOnly(() => parts.timer as TimerAPI),
    util: readOnly(() => parts.util as UtilAPI),
    constants: readOnly(() => parts.constants as ConstantsAPI),
    showUI: method((_on: undefined, [html, options]) => ui.show(html, options)),
    closePlugin: method((_on: undefined, [message]) =>
      close(typeof message === 'string' ? message : undefined),
    ),
  } satisfies { [name in keyof PluginAPI]?: Member<undefined> };
}

const aboutMembers = {
  apiVersion: readOnly(() => '1.0.0' as const),
  editorType: readOnly(() => 'figjam' as const),
  mode: readOnly(() => 'default' as const),
  command: readOnly((_on: undefined, run) => run.command),
  pluginId: readOnly((_on: undefined, run) => run.pluginId),
  fileKey: readOnly((): string | undefined => undefined),
  mixed: readOnly((_on: undefined, run) => run.mixed as PluginAPI['mixed']),
  skipInvisibleInstanceChildren: writable(
    (_on: undefined) => false,
    () => undefined,
  ),
  currentUser: readOnly((_on: undefined, run) => {
    demandPermission(run, 'currentuser', 'get_currentUser');
    return describeUser(run);
  }),
  activeUsers: readOnly((_on: undefined, run) => {
    demandPermission(run, 'activeusers', 'get_activeUsers');
    return listActiveUsers(run);
  }),
  notify: method((_on: undefined, [message, options], run) => notify(run, message, options)),
  openExternal: method((_on: undefined, [url], run) => {
    demand(isString, url, 'openExternal');
    run.board.effects.push({ effect: 'openExternal', url: String(url) });
  }),
  base64Encode: method((_on: undefined, [data]) => {
    if (!(data instanceof Uint8Array)) throw new Error('in base64Encode: Expected Uint8Array');
    return encodeBase64(data);
  }),
  base64Decode: method((_on: undefined, [data]) => {
    demand(isString, data, 'base64Decode');
    return decodeBase64(String(data));
  }),
} satisfies MembersOf<PluginAPI, undefined>;

const creationMembers = {
  createSticky: creator<StickyNode>('STICKY'),
  createConnector: creator<ConnectorNode>('CONNECTOR'),
  createShapeWithText: creator<ShapeWithTextNode>('SHAPE_WITH_TEXT'),
  createCodeBlock: creator<CodeBlockNode>('CODE_BLOCK'),
  createSection: creator<SectionNode>('SECTION'),
  createText: creator<TextNode>('TEXT'),
  createFrame: creator<FrameNode>('FRAME'),
  createRectangle: creator<RectangleNode>('RECTANGLE'),
  createEllipse: creator<EllipseNode>('ELLIPSE'),
  createLine: creator<LineNode>('LINE'),
  createPolygon: creator<PolygonNode>('POLYGON'),
  createStar: creator<StarNode>('STAR'),
  createVector: creator<VectorNode>('VECTOR'),
  createSlice: creator<SliceNode>('SLICE'),
  createTable: method((_on: undefined, [rows = 2, columns = 2], run) => {
    demand(isIndex, rows, 'createTable');
    demand(isNumberFrom(1), rows, 'createTable');
    demand(isIndex, columns, 'createTable');
    demand(isNumberFrom(1), columns, 'createTable');
    return run.handle<TableNode>(
      createNode(run, 'TABLE', tableProps(run.board, Number(rows), Number(columns))),
    );
  }),
  createPage: method((_on: undefined, _args, run) => {
    if (run.board.settings.createPage === 'throw') {
      throw new TypeError("figma.createPage no such property 'createPage' on the figma global object");
    }
    const root = run.board.document.all().find((record) => record.parentId === null);
    const record = run.edit.create({ type: 'PAGE', parentId: root?.id ?? '0:0', props: { name: 'Page' } });
    return run.handle<PageNode>(record);
  }),
  createGif: method((_on: undefined, [hash], run) => {
    demand(isString, hash, 'createGif');
    return run.handle<MediaNode>(createNode(run, 'MEDIA', { mediaData: { hash } }));
  }),
  createLinkPreviewAsync: promised((_on: undefined, [url], run) => {
    demand(isString, url, 'createLinkPreviewAsync');
    const linkUnfurlData = { url, title: null, description: null, provider: null };
    return run.handle<LinkUnfurlNode>(createNode(run, 'LINK_UNFURL', { linkUnfurlData }));
  }),
  createNodeFromSvg: method((_on: undefined, [svg], run) => run.handle<FrameNode>(nodeFromSvg(run, svg))),
  createImage: method((_on: undefined, [data], run) => createImage(run, data)),
  createImageAsync: promised((_on: undefined): Image => {
    throw new Error('in createImageAsync: the simulated FigJam has no network');
  }),
  getImageByHash: method((_on: undefined, [hash], run) => imageByHash(run, hash)),
  group: method((_on: undefined, args, run) => run.handle<GroupNode>(groupNodes(run, args, 'group'))),
  ungroup: method((_on: undefined, [node], run) => {
    return ungroupNodes(run, node).map((record) => run.handle<SceneNode>(record));
  }),
  union: combiner('union', 'UNION'),
  subtract: combiner('subtract', 'SUBTRACT'),
  intersect: combiner('intersect', 'INTERSECT'),
  exclude: combiner('exclude', 'EXCLUDE'),
  flatten: unsupported<undefined>('flatten', 'the simulated FigJam cannot flatten'),
  createComponent: unsupported<undefined>('createComponent', designOnly),
  createComponentFromNode: unsupported<undefined>('createComponentFromNode', designOnly),
  combineAsVariants: unsupported<undefined>('combineAsVariants', designOnly),
  createPaintStyle: unsupported<undefined>('createPaintStyle', designOnly),
  createTextStyle: unsupported<undefined>('createTextStyle', designOnly),
  createEffectStyle: unsupported<undefined>('createEffectStyle', designOnly),
  createGridStyle: unsupported<undefined>('createGridStyle', designOnly),
} satisfies MembersOf<PluginAPI, undefined>;

const documentMembers = {
  root: readOnly((_on: undefined, run) => {
    const root = run.board.document.all().find((record) => record.type === 'DOCUMENT');
    if (root === undefined) throw new Error('in get_root: the document has no root');
    return run.handle<DocumentNode>(root);
  }),
  currentPage: writable(
    (_on: undefined, run): PageNode => {
      const page = run.handleOf<PageNode>(run.board.currentPageId);
      if (page === null) throw new Error('in get_currentPage: the current page is gone');
      return page;
    },
    (_on, value, run) => {
      if (run.dynamicPages) {
        throw new Error(
          'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
        );
      }
      setCurrentPage(run, value, 'set_currentPage');
    },
  ),
  setCurrentPageAsync: promised((_on: undefined, [page], run) =>
    setCurrentPage(run, page, 'setCurrentPageAsync'),
  ),
  getNodeById: method((_on: undefined, [id], run): BaseNode | null => {
    if (run.dynamicPages) {
      throw new Error(
        'in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
      );
    }
    return run.handleOf(String(id));
  }),
  getNodeByIdAsync: promised((_on: undefined, [id], run): BaseNode | null => {
    demand(isString, id, 'getNodeByIdAsync');
    return run.handleOf(String(id));
  }),
  loadAllPagesAsync: promised((_on: undefined, _args, run) => run.loadAllPages()),
  commitUndo: method((_on: undefined, _args, run) => run.board.document.commitUndo()),
  triggerUndo: method((_on: undefined, _args, run) => {
    run.edit.demandWritable();
    run.board.document.undo();
  }),
  saveVersionHistoryAsync: promised((_on: undefined, [title, description = ''], run) => {
    demand(isString, title, 'saveVersionHistoryAsync');
    demand(isString, description, 'saveVersionHistoryAsync');
    if (title === '') throw new Error('in saveVersionHistoryAsync: The title must not be empty');
    const id = String(run.board.effects.length + run.board.document.version);
    run.board.effects.push({ effect: 'version', id, title: String(title), description: String(description) });
    return { id };
  }),
} satisfies MembersOf<PluginAPI, undefined>;

const fontMembers = {
  listAvailableFontsAsync: promised((_on: undefined) =>
    freezeCopy(listFonts().map((fontName) => ({ fontName }))),
  ),
  loadFontAsync: promised((_on: undefined, [font], run) => {
    if (typeof font === 'symbol') throw new Error('in loadFontAsync: Cannot unwrap symbol');
    demand(isFontNameInput, font, 'loadFontAsync');
    const { family, style } = font as FontNameInput;
    run.fonts.load(family, style);
  }),
  hasMissingFont: readOnly((_on: undefined, run) => {
    const texts = run.board.document.all().flatMap((record) => record.props.text ?? []);
    return texts.some((text) => fontsIn(text).some((font) => font.family !== '' && !isAvailable(font)));
  }),
} satisfies MembersOf<PluginAPI, undefined>;

const eventMembers = {
  on: method((_on: undefined, [type, callback], run) => listen(run, type, callback, false)),
  once: method((_on: undefined, [type, callback], run) => listen(run, type, callback, true)),
  off: method((_on: undefined, [type, callback], run) => run.events.off(String(type), callback)),
} satisfies { [name in keyof PluginAPI]?: Member<undefined> };

function listen(run: PluginRun, type: unknown, callback: unknown, once: boolean): void {
  const label = once ? 'once' : 'on';
  if (typeof type !== 'string' || !eventTypes.has(type)) {
    throw new Error(`in ${label}: Invalid enum value. Unknown event type '${String(type)}'`);
  }
  if (type === 'documentchange' && !run.allPagesLoaded) {
    throw new Error(
      `in ${label}: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.`,
    );
  }
  run.events.on(type, demandCallback(callback, label), once);
}

function creator<T>(type: Exclude<CreatedType, 'TABLE' | 'PAGE' | 'MEDIA' | 'LINK_UNFURL'>) {
  return method((_on: undefined, _args, run) => run.handle<T>(createNode(run, type)));
}

function combiner(label: string, operation: 'UNION' | 'SUBTRACT' | 'INTERSECT' | 'EXCLUDE') {
  return method((_on: undefined, args, run) => {
    return run.handle<BooleanOperationNode>(groupNodes(run, args, label, operation));
  });
}

function setCurrentPage(run: PluginRun, value: unknown, label: string): void {
  const page = run.recordOf(value, label);
  if (page.type !== 'PAGE') throw new Error(`in ${label}: Expected a page, got ${page.type}`);
  run.loadedPages.add(page.id);
  if (page.id === run.board.currentPageId) return;
  run.board.currentPageId = page.id;
  run.events.trigger('currentpagechange');
  run.events.trigger('selectionchange');
}

function demandPermission(run: PluginRun, permission: string, label: string): void {
  if (run.permissions.has(permission)) return;
  throw new Error(`in ${label}: The manifest must ask for the permission "${permission}"`);
}
