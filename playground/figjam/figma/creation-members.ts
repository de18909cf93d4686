import { demand, isIndex, isNumberFrom, isString } from '../document/check.ts';
import { type CreatedType, createNode, tableProps } from '../nodes/base/create-node.ts';
import { groupNodes, ungroupNodes } from '../nodes/base/group-nodes.ts';
import { type MembersOf, method, promised, unsupported } from '../nodes/base/member.ts';
import { createImage, imageByHash } from './images.ts';
import { nodeFromSvg } from './svg-nodes.ts';

const designOnly = 'only available in Figma Design';

/** What makes and binds nodes. FigJam has no components, styles and pages to make (figjam-facts §3.2). */
export const creationMembers = {
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

function creator<T>(type: Exclude<CreatedType, 'TABLE' | 'PAGE' | 'MEDIA' | 'LINK_UNFURL'>) {
  return method((_on: undefined, _args, run) => run.handle<T>(createNode(run, type)));
}

function combiner(label: string, operation: 'UNION' | 'SUBTRACT' | 'INTERSECT' | 'EXCLUDE') {
  return method((_on: undefined, args, run) => {
    return run.handle<BooleanOperationNode>(groupNodes(run, args, label, operation));
  });
}
