import { demand, isIndex, isString } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { type MembersOf, method, readOnly } from '../base/member.ts';
import { reparent } from '../base/reparent.ts';
import { findMatches, findWith } from './find-nodes.ts';

/** Members of whatever has children; `Child` is what stands in it. */
function childrenMembers<Child>() {
  return {
    children: readOnly((record: NodeRecord, run) => {
      run.demandLoaded(record, 'get_children');
      const handles = run.board.document.children(record.id).map((child) => run.handle<Child>(child));
      return Object.freeze(handles);
    }),
    appendChild: method((record: NodeRecord, [child], run) => {
      run.demandLoaded(record, 'appendChild');
      reparent(run, run.recordOf(child, 'appendChild'), record, undefined, 'appendChild');
    }),
    insertChild: method((record: NodeRecord, [index, child], run) => {
      run.demandLoaded(record, 'insertChild');
      demand(isIndex, index, 'insertChild');
      reparent(run, run.recordOf(child, 'insertChild'), record, Number(index), 'insertChild');
    }),
    findChildren: method((record: NodeRecord, [callback], run) => {
      run.demandLoaded(record, 'findChildren');
      return findMatches<Child>(run, record, callback, { deep: false, label: 'findChildren' });
    }),
    findChild: method((record: NodeRecord, [callback], run) => {
      run.demandLoaded(record, 'findChild');
      return (
        findMatches<Child>(run, record, callback, { deep: false, first: true, label: 'findChild' })[0] ?? null
      );
    }),
    findAll: method((record: NodeRecord, [callback], run) => {
      run.demandLoaded(record, 'findAll');
      return findMatches<Child>(run, record, callback, { deep: true, label: 'findAll' });
    }),
    findOne: method((record: NodeRecord, [callback], run) => {
      run.demandLoaded(record, 'findOne');
      return (
        findMatches<Child>(run, record, callback, { deep: true, first: true, label: 'findOne' })[0] ?? null
      );
    }),
    findAllWithCriteria: method((record: NodeRecord, [criteria], run) => {
      run.demandLoaded(record, 'findAllWithCriteria');
      return findWith<never>(run, record, criteria);
    }),
    findWidgetNodesByWidgetId: method((record: NodeRecord, [widgetId], run: PluginRun) => {
      run.demandLoaded(record, 'findWidgetNodesByWidgetId');
      demand(isString, widgetId, 'findWidgetNodesByWidgetId');
      return findWith<WidgetNode>(
        run,
        record,
        { types: ['WIDGET'] },
        (node) => node.props.widgetId === widgetId,
      );
    }),
  };
}

/** What pages, sections, frames and groups have. */
export const children = childrenMembers<SceneNode>() satisfies MembersOf<ChildrenMixin>;

/** What the document has. */
export const pagesAsChildren = childrenMembers<PageNode>() satisfies MembersOf<DocumentNode>;
