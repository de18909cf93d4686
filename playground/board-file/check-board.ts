import { BoardFileError } from './base/board-error.ts';
import { isRecord, type RawNode } from './base/json.ts';

/** A board file that is safe to walk: every node is an object with an id of its own, a type and a name. */
export interface CheckedBoard {
  top: RawNode;
  document: RawNode;
}

const hint =
  'A board file is the JSON of Figma’s REST API: GET /v1/files/KEY?geometry=paths&plugin_data=shared.';
const deepest = 200;

/**
 * Takes a parsed JSON value for a board file or says why it is none. Throws `BoardFileError`.
 * Missing names are filled in; anything else that is missing is tolerated.
 */
export function checkBoard(json: unknown): CheckedBoard {
  if (!isRecord(json)) throw new BoardFileError(`This is not a board file: ${describe(json)}. ${hint}`);
  if (!isRecord(json.document)) throw new BoardFileError(`${guessKind(json)} ${hint}`);
  const { document } = json;
  if (document.type !== 'DOCUMENT')
    throw new BoardFileError(
      `This is not a board file: at document.type stands ${describe(document.type)} instead of "DOCUMENT". ${hint}`,
    );
  checkNode(document, 'document', new Map(), 0);
  if (!Array.isArray(document.children) || document.children.length === 0)
    throw new BoardFileError('The board file has no page: document.children holds no "CANVAS".');
  return { top: json, document };
}

function checkNode(node: unknown, path: string, seen: Map<string, string>, depth: number): void {
  const damage = (what: string) => new BoardFileError(`The board file is damaged at ${path}: ${what}`);
  if (!isRecord(node)) throw damage(`a node is expected, but there is ${describe(node)}.`);
  const { id, type, characters, children } = node;
  if (depth > deepest) throw damage(`nodes are nested more than ${deepest} deep.`);
  if (typeof id !== 'string' || id === '') throw damage('the node has no "id".');
  if (typeof type !== 'string' || type === '') throw damage(`node ${id} has no "type".`);
  const elsewhere = seen.get(id);
  if (elsewhere !== undefined)
    throw damage(`the id "${id}" is already used at ${elsewhere}. Ids must be unique.`);
  seen.set(id, path);
  if (characters !== undefined && typeof characters !== 'string')
    throw damage(`"characters" of node ${id} must be text, but is ${describe(characters)}.`);
  if (children === undefined) return;
  if (!Array.isArray(children)) throw damage(`"children" of node ${id} must be a list.`);
  for (const [index, child] of children.entries()) {
    checkNode(child, `${path}.children[${index}]`, seen, depth + 1);
    const isPage = isRecord(child) && child.type === 'CANVAS';
    if (depth === 0 && !isPage) throw damage(`child ${index} is no page ("CANVAS").`);
    if (depth > 0 && isPage) throw damage('a page stands inside another node.');
  }
}

function guessKind(json: RawNode): string {
  if ('stages' in json || 'journey' in json) return 'This is a journey, not a board file.';
  if ('err' in json || (typeof json.status === 'number' && json.status !== 200))
    return `This is an error that Figma answered (${describe(json.err ?? json.status)}), not a board file.`;
  if ('nodes' in json) return 'This is Figma’s answer for single nodes, not for a whole file.';
  return 'This is not a board file: it has no "document".';
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value);
  return `${typeof value === 'string' ? 'the text' : `the ${typeof value}`} ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`;
}
