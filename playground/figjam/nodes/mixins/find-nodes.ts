import { demand, isArrayOf, isObject, isString } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { privateOwner } from './plugin-data.ts';

const keys = { keys: isArrayOf(isString) };
const isCriteria = isObject(
  {},
  {
    types: isArrayOf(isString),
    pluginData: isObject({}, keys),
    sharedPluginData: isObject({ namespace: isString }, keys),
  },
);

interface Wanted {
  types?: readonly string[];
  pluginData?: { keys?: readonly string[] };
  sharedPluginData?: { namespace: string; keys?: readonly string[] };
}

/** The nodes below a node that a plugin's callback wants, in pre-order, back to front. */
export function findMatches<T>(
  run: PluginRun,
  from: NodeRecord,
  callback: unknown,
  how: { deep: boolean; first?: boolean; label: string },
): T[] {
  const wants = typeof callback === 'function' ? callback : undefined;
  if (wants === undefined && callback !== undefined) {
    throw new Error(`in ${how.label}: Expected function, received ${typeof callback}`);
  }
  const found: T[] = [];
  walk(run, from, how.deep, (record) => {
    const handle = run.handle<T>(record);
    if (wants === undefined || wants(handle)) found.push(handle);
    return how.first !== true || found.length === 0;
  });
  return found;
}

/** The nodes below a node that meet all of Figma's criteria. */
export function findWith<T>(
  run: PluginRun,
  from: NodeRecord,
  criteria: unknown,
  also: (record: NodeRecord) => boolean = () => true,
): T[] {
  demand(isCriteria, criteria, 'findAllWithCriteria');
  const wanted = criteria as Wanted;
  const found: T[] = [];
  walk(run, from, true, (record) => {
    if (meets(run, record, wanted) && also(record)) found.push(run.handle<T>(record));
    return true;
  });
  return found;
}

/** Visits what is below in pre-order until the visitor gives false. The tree may change under it. */
function walk(
  run: PluginRun,
  from: NodeRecord,
  deep: boolean,
  visit: (record: NodeRecord) => boolean,
): boolean {
  for (const child of [...run.board.document.children(from.id)]) {
    if (!visit(child)) return false;
    if (deep && !walk(run, child, true, visit)) return false;
  }
  return true;
}

function meets(run: PluginRun, record: NodeRecord, wanted: Wanted): boolean {
  const { types, pluginData, sharedPluginData } = wanted;
  if (types !== undefined && !types.includes(record.type)) return false;
  if (pluginData !== undefined && !hasData(record, privateOwner(run), pluginData.keys)) return false;
  if (sharedPluginData === undefined) return true;
  return hasData(record, `shared:${sharedPluginData.namespace}`, sharedPluginData.keys);
}

function hasData(record: NodeRecord, owner: string, wanted: readonly string[] | undefined): boolean {
  const data = record.props.pluginData?.[owner];
  if (data === undefined) return false;
  return wanted === undefined ? Object.keys(data).length > 0 : wanted.some((key) => Object.hasOwn(data, key));
}
