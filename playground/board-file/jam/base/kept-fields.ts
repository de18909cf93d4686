/** The fields of a message that are read, at whatever depth; geometry drawn for the screen, undo lists and blobs are not among them. */
export const keptFields: ReadonlySet<string> = new Set(
  [
    'nodeChanges guid sessionID localID phase parentIndex position type name internalOnly resizeToFit frameMaskDisabled',
    'visible locked opacity blendMode size x y transform m00 m01 m02 m10 m11 m12',
    'fillPaints strokePaints color r g b a stops image hash imageScaleMode backgroundColor',
    'strokeWeight strokeAlign dashPattern cornerRadius effects offset radius spread showShadowBehindNode',
    'textData characters characterStyleIDs styleOverrideTable styleID lines lineType indentationLevel',
    'fontSize fontName family style textCase textDecoration lineHeight letterSpacing value units hyperlink url',
    'paragraphIndent paragraphSpacing listSpacing textAlignHorizontal textAlignVertical textAutoResize',
    'nodeGenerationData derivedImmutableFrameData overrides guidPath guids',
    'connectorStart connectorEnd endpointNodeID magnet connectorLineStyle connectorStartCap connectorEndCap',
    'shapeWithTextType codeBlockLanguage sectionContentsHidden widgetMetadata pluginID',
    'tableRowPositions tableColumnPositions tableRowHeights tableColumnWidths entries id',
    'pluginData key pluginRelaunchData message command isDeleted',
    'symbolData symbolID symbolOverrides derivedSymbolData',
  ].flatMap((line) => line.split(' ')),
);
