import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { defaultSettings } from '../../../playground/figjam/document/settings.ts';
import { tableCellMembers } from '../../../playground/figjam/nodes/base/table-cell.ts';
import { nodeTypes, sublayerMembers } from '../../../playground/figjam/nodes/node-types.ts';
import { startClient } from './client.ts';

/** The lists of the docs page: members by type, what of Figma's typings is missing, and the switches. */
export function describeMembers(): string {
  const typings = readTypings();
  const lines = ['## `figma`', ''];
  const { figma } = startClient();
  const own: string[] = [];
  for (const name in figma) own.push(name);
  for (const part of [
    'ui',
    'viewport',
    'clientStorage',
    'timer',
    'util',
    'constants',
    'parameters',
  ] as const) {
    const object: unknown = Reflect.get(figma, part);
    if (typeof object === 'object' && object !== null) for (const name in object) own.push(`${part}.${name}`);
  }
  lines.push(`Has: ${list(own)}`, '');
  lines.push(
    `Has not (throws as FigJam does for unknown names): ${list(missing(typings('PluginAPI'), own))}`,
    '',
  );
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
    ...(lacks.length === 0 ? [] : [`Has not: ${list(lacks)}`, '']),
  ];
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

/** Member names of an interface of Figma's typings, those of its ancestors included. */
function readTypings(): (name: string) => string[] {
  const path = new URL('../../../node_modules/@figma/plugin-typings/plugin-api.d.ts', import.meta.url);
  const source = ts.createSourceFile('plugin-api.d.ts', readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
  }
  const membersOf = (name: string): string[] => {
    const found = interfaces.get(name);
    if (found === undefined) return [];
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
