/**
 * What FigJam is not known to do, each a switch with a default. The test suite runs with every setting; nothing in
 * the plugin may depend on one. `board -- settings` lists them.
 */
export interface Settings {
  /** Is plugin data copied by duplicate, copy and paste, and `clone()`? */
  pluginDataOnCopy: 'copy' | 'drop';
  /** What a connector's end becomes when its node is deleted. */
  connectorOnEndDeleted: 'detach' | 'delete' | 'dangle';
  /** Does a connector move to the nearest common ancestor of its ends? In files 699 of 700 lie there. */
  connectorParent: 'stay' | 'commonAncestor';
  /**
   * The space of a free end that a plugin writes: of the connector's parent, as files have it, or of the page, as
   * documents and other plugins say.
   */
  freeEnds: 'parent' | 'page';
  /** A magnet that the line type does not take. */
  invalidMagnet: 'throw' | 'coerce' | 'accept';
  /** Does a write through the API re-parent by geometry, as a person's drag does? */
  apiGeometry: 'never' | 'reparent';
  /** Into which section a person's drop falls. */
  dropTarget: 'deepestTopmost' | 'topLevelOnly';
  /** Are a plugin's own writes reported to its `nodechange` handlers? */
  ownChanges: 'echo' | 'silent';
  /** Names in `properties` of a change event: exact, or with surplus and missing ones. */
  changeProperties: 'exact' | 'noisy';
  /** Does writing an unchanged value make an event and an undo step? */
  unchangedWrite: 'ignored' | 'recorded';
  /** Text metrics: advance widths of Inter, or a coarse model that proves nothing depends on exact numbers. */
  textMetrics: 'inter' | 'coarse';
  /**
   * Text that a plugin makes: lines of 150 % and the tracking that people get, which a written size keeps or changes as a
   * chosen one does; or lines of the font's own height and no tracking.
   */
  freshText: 'keptTracking' | 'trackingBySize' | 'plain';
  /** A shape that a plugin resized: does it cut what has no room, as one that a person resized, or grow on? */
  resizedShapes: 'cut' | 'grow';
  /** Size of a section made by the API. */
  newSectionSize: 'tiny' | 'random';
  /** `figma.createPage()`. */
  createPage: 'throw' | 'allowed';
  /** May this person write? Every setter throws when not. */
  readOnly: 'no' | 'yes';
  /** Does cut and paste give a fresh id, as copy and paste does? */
  cutPasteIds: 'fresh' | 'kept';
  /** A table row or column made smaller than its content. */
  tableBelowContent: 'clamp' | 'throw';
  /** Are writes made directly inside a `nodechange` callback reported? (`documentchange` never does.) */
  writesInNodeChange: 'echo' | 'silent';
  /** Colours, sizes, names and z-order of fresh nodes, as far as nobody knows them: likely ones, or others. */
  freshNodes: 'usual' | 'odd';
  /**
   * The style of Inter that `figma.createText()` sets: Medium, by most plugins that run in FigJam; Regular, by samples of
   * Figma's that are for both editors.
   */
  freshTextFont: 'medium' | 'regular';
  /** The label of a connector that a plugin has just made: with a font, or one must be given before words are. */
  freshLabels: 'ready' | 'noFont';
  /**
   * Reading a member that Figma does not have: undefined, as sample plugins of Figma's count on; Figma's runtime for
   * agents throws, and so do our own tests.
   */
  unknownReads: 'throw' | 'undefined';
  /** A write of `relativeTransform`, which the typings allow and no public FigJam plugin was seen to do. */
  relativeTransform: 'taken' | 'ignored' | 'throw';
  /**
   * What `triggerUndo` takes back of a plugin's step: all of it; changes only, and what the step made stays; nothing; or
   * the step before it as well.
   */
  triggerUndo: 'step' | 'part' | 'nothing' | 'more';
  /**
   * Does a section grow by itself around what a plugin puts into it, at once or a moment later? Two authors say so,
   * Figma's own text does not.
   */
  sectionGrowth: 'stays' | 'grows' | 'later';
  /** When a note grows with the text that a plugin writes; or it does at once, and higher than the text needs. */
  stickyGrowth: 'atOnce' | 'later' | 'higher';
  /** Places and sizes as they are read back: in single precision, by what plugins saw, or as they were written. */
  numbers: 'single' | 'double';
}

export const defaultSettings: Settings = {
  pluginDataOnCopy: 'copy',
  connectorOnEndDeleted: 'detach',
  connectorParent: 'commonAncestor',
  freeEnds: 'parent',
  invalidMagnet: 'throw',
  apiGeometry: 'never',
  dropTarget: 'deepestTopmost',
  ownChanges: 'echo',
  changeProperties: 'exact',
  unchangedWrite: 'recorded',
  textMetrics: 'inter',
  freshText: 'keptTracking',
  resizedShapes: 'cut',
  newSectionSize: 'tiny',
  createPage: 'throw',
  readOnly: 'no',
  cutPasteIds: 'fresh',
  tableBelowContent: 'clamp',
  writesInNodeChange: 'echo',
  freshNodes: 'usual',
  freshTextFont: 'medium',
  freshLabels: 'ready',
  unknownReads: 'undefined',
  relativeTransform: 'taken',
  triggerUndo: 'step',
  sectionGrowth: 'stays',
  stickyGrowth: 'atOnce',
  numbers: 'single',
};
