import { isAnything, isArrayOf } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import { exportNode } from '../base/export-node.ts';
import { type Member, storedAs } from '../base/member.ts';

/** Export; `exportAsync` has several result types, so the type test looks at its name only. */
export const exportable = {
  exportSettings: storedAs<ExportSettings[]>()('exportSettings', isArrayOf(isAnything), []),
  exportAsync: {
    kind: 'method',
    rejects: true,
    call: (record, [settings], run) => run.later(() => exportNode(run, record, settings)),
  },
} satisfies { [name in keyof ExportMixin]?: Member<NodeRecord> };
