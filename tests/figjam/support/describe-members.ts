import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { defaultSettings } from '../../../playground/figjam/document/settings.ts';
import { tableCellMembers } from '../../../playground/figjam/nodes/base/table-cell.ts';
import { nodeTypes, sublayerMembers } from '../../../playground/figjam/nodes/node-types.ts';
import { startClient } from './client.ts';
import { missingNodes, whyMissing } from './why-missing.ts';

/** The lists of the docs page: members by type, what of Figma's typings is missing, and the switches. */
export function describeMembers(): string {
  const typings = readTypings();
  const lines = ['## `figma`', ''];
  const { figma } = startClient({ manifest: { permissions: ['payments'] } });
  const own = namesIn(figma);
  for (const [part, interfaceName] of Object.entries(parts)) {
    const has = namesIn(Reflect.get(figma, part));
    lines.push(...describeType(`\`figma.${part}\``, has, typings(interfaceName)));
  }
  lines.splice(2, 0, ...describeType('`figma` itself', own, typings('PluginAPI')));
  const types = Object.entries(nodeTypes).map(([type, members]) => {
    const has = Object.keys(members);
    return { type, has, lacks: missing(typings(interfaceOf(type)), has) };
  });
  const scene = types.filter(({ type }) => type !== 'DOCUMENT' && type !== 'PAGE');
  const common = { has: shared(scene.map(({ has }) => has)), lacks: shared(scene.map(({ lacks }) => lacks)) };
  lines.push(
    '## Nodes',
    '',
    ...describeType('All nodes on a page', common.has, [...common.has, ...common.lacks]),
  );
  lines.push('Besides these:', '');
  for (const { type, has, lacks } of types) {
    const own = missing(has, common.has);
    lines.push(...describeType(type, own, [...own, ...missing(lacks, common.lacks)]));
  }
  lines.push(
    ...describeType(
      'Texts of stickies, shapes, connectors and cells',
      Object.keys(sublayerMembers),
      typings('TextSublayerNode'),
    ),
  );
  lines.push(...describeType('TABLE_CELL', Object.keys(tableCellMembers), typings('TableCellNode')));
  lines.push('### Kinds of nodes that no board here has', '');
  const known = Object.keys(nodeTypes).map(interfaceOf);
  for (const name of typings('SceneNode').filter((each) => !known.includes(each))) {
    const why = missingNodes[name];
    if (why === undefined) throw new Error(`${name} is in Figma’s typings: offer it, or say why not`);
    lines.push(`- \`${name}\`: ${why}`);
  }
  lines.push('');
  lines.push('## Switches', '', '| switch | values, the default first |', '|---|---|');
  for (const [name, values] of Object.entries(readSwitches())) {
    const initial = String(Reflect.get(defaultSettings, name));
    const others = values.filter((value) => value !== initial);
    lines.push(`| \`${name}\` | ${[initial, ...others].map((value) => `\`${value}\``).join(', ')} |`);
  }
  return lines.join('\n');
}

function describeType(title: string, has: string[], typed: string[]): string[] {
  const lacks = missing(typed, has);
  return [
    `### ${title}`,
    '',
    `Has: ${list(has)}`,
    '',
    ...(lacks.length === 0 ? [] : ['Has not:', '', ...byReason(lacks), '']),
  ];
}

/** What is missing, by why: each reason once. Throws for a member that has none. */
function byReason(names: string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(whyMissing(name), [...(groups.get(whyMissing(name)) ?? []), name]);
  return [...groups].map(([why, group]) => `- ${list(group)}: ${why}`);
}

/** What hangs on `figma`, and its interface in the typings. */
const parts = {
  ui: 'UIAPI',
  viewport: 'ViewportAPI',
  clientStorage: 'ClientStorageAPI',
  timer: 'TimerAPI',
  util: 'UtilAPI',
  constants: 'ConstantsAPI',
  parameters: 'ParametersAPI',
  payments: 'PaymentsAPI',
};

function namesIn(object: unknown): string[] {
  const names: string[] = [];
  if (typeof object === 'object' && object !== null) for (const name in object) names.push(name);
  return names;
}

function list(names: string[]): string {
  return [...names]
    .sort()
    .map((name) => `\`${name}\``)
    .join(' ');
}

function missing(typed: string[], has: string[]): string[] {
  return typed.filter((name) => !has.includes(name));
}

/** What all lists have. */
function shared([first = [], ...others]: string[][]): string[] {
  return first.filter((name) => others.every((other) => other.includes(name)));
}

function interfaceOf(type: string): string {
  return `${type
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')}Node`;
}

/** Member names of an interface of Figma's typings, those of its ancestors included; of a union the names in it. */
function readTypings(): (name: string) => string[] {
  const path = new URL('../../../node_modules/@figma/plugin-typings/plugin-api.d.ts', import.meta.url);
  const source = ts.createSourceFile('plugin-api.d.ts', readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const unions = new Map<string, string[]>();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
    if (ts.isTypeAliasDeclaration(statement) && ts.isUnionTypeNode(statement.type))
      unions.set(statement.name.text, namesOfUnion(statement.type));
  }
  const membersOf = (name: string): string[] => {
    const found = interfaces.get(name);
    if (found === undefined) return unions.get(name) ?? [];
    const above = (found.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? membersOf(expression.text) : [])),
    );
    const own = found.members.flatMap((member) =>
      member.name !== undefined && ts.isIdentifier(member.name) ? [member.name.text] : [],
    );
    return [...new Set([...above, ...own])];
  };
  return membersOf;
}

function namesOfUnion({ types }: ts.UnionTypeNode): string[] {
  return types.flatMap((type) =>
    ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? [type.typeName.text] : [],
  );
}

/** The switches and their values, as `settings.ts` declares them. */
function readSwitches(): { [name: string]: string[] } {
  const path = new URL('../../../playground/figjam/document/settings.ts', import.meta.url);
  const source = ts.createSourceFile('settings.ts', readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const switches: { [name: string]: string[] } = {};
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== 'Settings') continue;
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || member.type === undefined)
        continue;
      const types = ts.isUnionTypeNode(member.type) ? [...member.type.types] : [member.type];
      switches[member.name.text] = types.flatMap((type) =>
        ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
      );
    }
  }
  return switches;
}
