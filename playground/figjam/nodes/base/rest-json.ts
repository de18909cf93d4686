import type { Document } from '../../document/document.ts';
import type { NodeRecord } from '../../document/records.ts';
import { absoluteBoundsOf, boxOf } from './box.ts';

const restCaps: { [cap: string]: string } = {
  ARROW_LINES: 'LINE_ARROW',
  ARROW_EQUILATERAL: 'TRIANGLE_ARROW',
};

/** A node with all below it in the words of Figma's REST API, as `JSON_REST_V1` gives it. */
export function describeRest(document: Document, record: NodeRecord): { [key: string]: unknown } {
  const { props } = record;
  const rest: { [key: string]: unknown } = { id: record.id, name: props.name, type: restType(record.type) };
  if (props.visible === false) rest.visible = false;
  if (props.locked === true) rest.locked = true;
  if (record.type !== 'PAGE') {
    const { transform, width, height } = boxOf(document, record);
    rest.absoluteBoundingBox = absoluteBoundsOf(document, record);
    rest.relativeTransform = transform;
    rest.size = { x: width, y: height };
  }
  for (const key of [
    'fills',
    'strokes',
    'strokeWeight',
    'opacity',
    'blendMode',
    'shapeType',
    'connectorStart',
    'connectorEnd',
    'connectorLineType',
    'cornerRadius',
    'authorVisible',
    'sectionContentsHidden',
  ]) {
    if (props[key] !== undefined) rest[key] = props[key];
  }
  if (props.text !== undefined) {
    rest.characters = props.text.characters;
    rest.style = restStyle(props.text.base);
  }
  if (record.type === 'CONNECTOR') {
    rest.connectorStartStrokeCap = restCap(props.connectorStartStrokeCap);
    rest.connectorEndStrokeCap = restCap(props.connectorEndStrokeCap);
  }
  const children = document.children(record.id);
  if (children.length > 0) rest.children = children.map((child) => describeRest(document, child));
  return rest;
}

function restType(type: string): string {
  return type === 'PAGE' ? 'CANVAS' : type;
}

function restCap(cap: string | undefined): string {
  return restCaps[cap ?? 'NONE'] ?? cap ?? 'NONE';
}

function restStyle(style: { fontName: { family: string; style: string }; fontSize: number }): object {
  return { fontFamily: style.fontName.family, fontStyle: style.fontName.style, fontSize: style.fontSize };
}
