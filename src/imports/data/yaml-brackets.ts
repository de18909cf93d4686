import { type Data, type Line, readQuoted, refuse, setOwn } from './yaml-words.ts';

/** So deep may a map, list or bracket lie within others: further in than any person writes, far from where a reading would break off. */
export const deepest = 60;

interface Flow {
  line: Line;
  text: string;
  at: number;
  depth: number;
}

/** What begins here: words, a text in quotation marks, or brackets. `null` where the text ends before it does. */
export function readFlowValue(flow: Flow): Data | null {
  skipBlanks(flow);
  const sign = flow.text.charAt(flow.at);
  if (sign === '[' || sign === '{') {
    flow.depth += 1;
    if (flow.depth > deepest) refuse(flow.line, `is nested more than ${deepest} levels deep`);
    flow.at += 1;
    const value = sign === '[' ? readFlowList(flow) : readFlowMap(flow);
    flow.depth -= 1;
    return value;
  }
  if (sign === '"' || sign === "'") {
    const quoted = readQuoted(flow.line, flow.text, flow.at);
    if (!quoted) return null;
    flow.at = quoted.end;
    return quoted.text;
  }
  const plain = /(?:[^,[\]{}:#]|:(?!\s|$)|(?<!\s)#)*/y;
  plain.lastIndex = flow.at;
  const found = plain.exec(flow.text)?.[0] ?? '';
  flow.at += found.length;
  return found.trim();
}

function readFlowList(flow: Flow): Data[] | null {
  const list: Data[] = [];
  for (;;) {
    skipBlanks(flow);
    if (flow.text.charAt(flow.at) === ']') {
      flow.at += 1;
      return list;
    }
    const before = flow.at;
    const value = readFlowValue(flow);
    if (value === null) return null;
    list.push(value);
    if (!endItem(flow, ']', before)) return null;
  }
}

function readFlowMap(flow: Flow): { [key: string]: Data } | null {
  const map: { [key: string]: Data } = {};
  for (;;) {
    skipBlanks(flow);
    if (flow.text.charAt(flow.at) === '}') {
      flow.at += 1;
      return map;
    }
    const before = flow.at;
    const key = readFlowValue(flow);
    if (key === null) return null;
    skipBlanks(flow);
    let value: Data | null = '';
    if (flow.text.charAt(flow.at) === ':') {
      flow.at += 1;
      value = readFlowValue(flow);
    }
    if (value === null) return null;
    setOwn(map, typeof key === 'string' ? key : JSON.stringify(key), value);
    if (!endItem(flow, '}', before)) return null;
  }
}

/** Over the comma; whether the text goes on. */
function endItem(flow: Flow, closing: string, before: number): boolean {
  skipBlanks(flow);
  const sign = flow.text.charAt(flow.at);
  if (sign === '') return false;
  if (sign === ',') flow.at += 1;
  else if (sign !== closing || flow.at === before)
    refuse(
      flow.line,
      `has “${flow.text.slice(flow.at, flow.at + 10)}” where a comma or “${closing}” was expected`,
    );
  return true;
}

function skipBlanks(flow: Flow): void {
  while (/\s/.test(flow.text.charAt(flow.at))) flow.at += 1;
}
