import type { Problem } from './clean-json.ts';
import { type Journey, type RecordList, recordLists } from './journey.ts';
import { listOfKind } from './records.ts';
import { references } from './references.ts';

/** What a schema cannot say: ids are unique over the whole journey, and every reference leads to a record. */
export function checkReferences(journey: Journey): Problem[] {
  return [...checkIds(journey), ...checkTargets(journey)];
}

function checkIds(journey: Journey): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const check = (id: string, where: string) => {
    const first = seen.get(id);
    if (id === '__proto__') problems.push({ where, message: 'is not a usable id: choose another' });
    else if (first === undefined) seen.set(id, where);
    else
      problems.push({
        where,
        message: `is ${JSON.stringify(id)}, which ${first} already is: ids are unique`,
      });
  };
  check(journey.id, 'id');
  for (const list of recordLists) {
    journey[list].forEach((record, i) => {
      check(record.id, `${list}[${i}].id`);
    });
  }
  return problems;
}

function checkTargets(journey: Journey): Problem[] {
  const problems: Problem[] = [];
  const idsOf = new Map<RecordList, Set<string>>(
    recordLists.map((list) => [list, new Set(journey[list].map((record) => record.id))]),
  );
  for (const { kind, field, to, or = to } of references) {
    if (kind === 'journey' || to === 'journey' || or === 'journey') continue;
    journey[listOfKind[kind]].forEach((record, i) => {
      const target: unknown = record[field];
      if (target === undefined || target === null) return;
      const where = `${listOfKind[kind]}[${i}].${field}`;
      const isThere = (list: RecordList) => typeof target === 'string' && idsOf.get(list)?.has(target);
      if (!isThere(listOfKind[to]) && !isThere(listOfKind[or])) {
        const kinds = or === to ? to : `${to} or ${or}`;
        problems.push({ where, message: `is ${JSON.stringify(target)}, but no ${kinds} has that id` });
      } else if (kind === to && target === record.id) {
        problems.push({ where, message: `names the ${kind} itself` });
      }
    });
  }
  return problems;
}
