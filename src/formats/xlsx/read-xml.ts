/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

/** An element whose begin was read. Names are without their prefixes: which one a program takes for a namespace is its own affair. */
export interface XmlElement {
  name: string;
  /** The element that it stands in; empty: none. */
  parent: string;
  /** `undefined` where it has no such attribute. */
  attribute(name: string): string | undefined;
}

export interface XmlListener {
  open(element: XmlElement): void;
  /** Text right within an element, in one piece or several. */
  text?(text: string, name: string, parent: string): void;
  close?(name: string): void;
}

/**
 * Tells a listener what an XML text holds, from its begin to its end. Entities that a document declares stay as they are written, so
 * nothing in it can grow; nothing is fetched. Throws on what is cut off or not closed as it was opened.
 */
export function readXml(xml: string, listener: XmlListener): void {
  const path: string[] = [''];
  const say = (text: string) =>
    listener.text?.(text, path[path.length - 1] ?? '', path[path.length - 2] ?? '');
  new Parser()
    .on('openTag', (tag, readAttributes) => {
      const name = localName(tag);
      const parent = path[path.length - 1] ?? '';
      path.push(name);
      listener.open({ name, parent, attribute: (wanted) => findAttribute(readAttributes(), wanted) });
    })
    .on('closeTag', (tag) => {
      path.pop();
      listener.close?.(localName(tag));
    })
    .on('text', (text) => say(decodeSigns(text)))
    .on('cdata', say)
    .parse(xml);
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function findAttribute(attributes: { readonly [name: string]: string }, name: string): string | undefined {
  const key = name in attributes ? name : Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  const value = key === undefined ? undefined : attributes[key];
  return value === undefined ? undefined : decodeSigns(value);
}

const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Signs that are written as their number or name (XML 1.0, 4.1 and 4.6). The parser's own way halves those beyond U+FFFF. */
function decodeSigns(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|(amp|lt|gt|quot|apos));/gi,
    (written, hex, decimal, name) => {
      if (name) return named[name] ?? written;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
}
