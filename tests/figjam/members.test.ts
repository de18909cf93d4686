import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { figmaMembers } from '../../playground/figjam/figma/figma-members.ts';
import type { Member, Method, Property } from '../../playground/figjam/nodes/base/member.ts';
import type { tableCellMembers } from '../../playground/figjam/nodes/base/table-cell.ts';
import type { text } from '../../playground/figjam/nodes/mixins/text.ts';
import type { nodeTypes } from '../../playground/figjam/nodes/node-types.ts';
import { describeMembers } from './support/describe-members.ts';

type NodeTypes = typeof nodeTypes;
type NodeOf<T> = Extract<BaseNode, { type: T }>;

/** What of a member's type must fit Figma's: the value of a property, the result of a method. */
type Offered<M> = M extends Property<never, infer T> ? T : M extends Method<never, infer R> ? R : never;
type Asked<T> = T extends (...args: never[]) => infer R ? R : T;

/** Members that Figma does not have, or has with another type. `never` when all is well. */
type Wrong<Table, Node> = {
  [K in keyof Table]: K extends keyof Node
    ? K extends Loose
      ? never
      : Offered<Table[K]> extends Asked<Node[K]>
        ? never
        : K
    : K;
}[keyof Table];
/** Several signatures or type parameters, whose results no table can tell; texts of TEXT nodes are lifted from theirs. */
type Loose =
  | 'exportAsync'
  | 'getStyledTextSegments'
  | 'findAllWithCriteria'
  | 'on'
  | 'once'
  | 'off'
  | 'toString';

describe('the members offered', () => {
  test('are Figma’s, with Figma’s types', () => {
    expectTypeOf<Wrong<NodeTypes['STICKY'], StickyNode>>().toEqualTypeOf<never>();
    expectTypeOf<
      {
        [T in Exclude<keyof NodeTypes, 'TEXT'>]: Wrong<NodeTypes[T], NodeOf<T>>;
      }[Exclude<keyof NodeTypes, 'TEXT'>]
    >().toEqualTypeOf<never>();
    expectTypeOf<Exclude<keyof NodeTypes['TEXT'], keyof TextNode>>().toEqualTypeOf<never>();
    expectTypeOf<Wrong<typeof text, TextSublayerNode>>().toEqualTypeOf<never>();
    expectTypeOf<Wrong<typeof tableCellMembers, TableCellNode>>().toEqualTypeOf<never>();
    expectTypeOf<Wrong<ReturnType<typeof figmaMembers>, PluginAPI>>().toEqualTypeOf<never>();
  });

  test('a made-up member would be found', () => {
    expectTypeOf<Wrong<{ colour: Property<unknown, string> }, StickyNode>>().toEqualTypeOf<'colour'>();
    expectTypeOf<Wrong<{ name: Property<unknown, number> }, StickyNode>>().toEqualTypeOf<'name'>();
    expectTypeOf<Member<never>>().not.toBeAny();
  });

  test('stand in docs/simulated-figjam.md as they are (UPDATE_DOCS=1 rewrites the list)', () => {
    const path = new URL('../../docs/simulated-figjam.md', import.meta.url);
    const page = readFileSync(path, 'utf8');
    const current = replaceList(page, describeMembers());
    if (process.env.UPDATE_DOCS === '1') writeFileSync(path, current);
    else expect(page).toBe(current);
  });
});

function replaceList(page: string, list: string): string {
  const [start, end] = ['<!-- members -->', '<!-- /members -->'];
  const [before = '', rest = ''] = page.split(start);
  return `${before}${start}\n${list}\n${end}${rest.split(end)[1] ?? ''}`;
}
