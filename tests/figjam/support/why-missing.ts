/** Why the simulated FigJam has not a member of Figma's typings: the first that fits tells. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/[sS]lide|^buzz$|Canvas(Row|Grid)|^(moveNodesToCoord|canvasView|slidesView)$/, 'Slides and Buzz only'],
  [/^(codegen|vscode|devResources|annotations)$|DevResource|Measurement/, 'Dev Mode only'],
  [/^textreview$/, 'text review plugins only'],
  [/^(variables|teamLibrary)$|[vV]ariable(s|Mode|$)/, 'FigJam gives plugins no variables and libraries'],
  [
    /^getLocal|^moveLocal|Style(s|Id|IdAsync|ById|ByIdAsync|ByKeyAsync)$|StyleId$|CustomAnimation/,
    'FigJam gives plugins no styles',
  ],
  [/^importComponent/, 'needs libraries from the network'],
  [/[aA]nimation|[kK]eyframe|[tT]imeline|^motion$/, 'motion is Figma Design’s'],
  [/[sS]hader|[bB]rush|StrokeProperties$|^createTextPath$|^transformGroup$/, 'drawing of Figma Design’s'],
  [
    /^grid|^(reorder(Columns|Rows)|appendChildAt|setGridChildPosition)$/,
    'auto layout as a grid is not simulated; no FigJam tool makes one',
  ],
  [/^(inferredAutoLayout|numberOfFixedChildren)$/, 'derived members of frames that no FigJam tool makes'],
  [/^(overflowDirection|overlay|prototype)/, 'FigJam has no prototyping'],
  [/ThumbnailNode/, 'FigJam files have no thumbnail node'],
  [
    /[cC]omponent|[oO]verrides|[vV]ariantProperties|^(instances|getInstancesAsync|getPublishStatusAsync|key|remote|scaleFactor|setProperties|exposedInstances|isExposedInstance|detach(Instance|edInfo)|description|descriptionMarkdown|documentationLinks|createSlot)$/,
    'components are made in Figma Design; instances on a board are read only as boxes',
  ],
  [
    /Range(TextDecoration\w+|TextWrapStyle|OpenTypeFeatures)$/,
    'ranges with typography that FigJam has no tool for',
  ],
  [
    /^(createPageDivider|createBooleanOperation|focusedNode|getSelectionColors|getFontFamilyVariationAxes)$/,
    'Figma Design only',
  ],
  [
    /^(createNodeFromJSXAsync|widgetId|widget|cloneWidget|setWidgetSyncedState)$/,
    'widgets are not simulated',
  ],
  [/^createVideoAsync$/, 'videos are not simulated'],
  [/^toString$/, 'the language’s own'],
];

/** The reason, in words. Throws for a member that nobody has thought about yet: offer it, or say why not. */
export function whyMissing(name: string): string {
  const found = reasons.find(([names]) => names.test(name));
  if (found === undefined)
    throw new Error(`${name} is in Figma’s typings: offer it, or say in why-missing.ts why not`);
  return found[1];
}

/** Kinds of nodes of the typings that no board here can have, and why. */
export const missingNodes: { readonly [name: string]: string } = {
  ComponentSetNode: 'variants are made in Figma Design; in a board file they are read as frames',
  TextPathNode: 'drawing of Figma Design’s',
  TransformGroupNode: 'drawing of Figma Design’s',
  SlotNode: 'slots are made in Figma Design',
  SlideNode: 'Slides only',
  SlideRowNode: 'Slides only',
  SlideGridNode: 'Slides only',
  InteractiveSlideElementNode: 'Slides only',
};
