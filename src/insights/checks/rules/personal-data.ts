import { isObject } from '../../../journey/own.ts';
import type { Json, RecordKind } from '../../../journey/records.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** What tells who somebody is: e-mail addresses, phone numbers, bank accounts and cards. Names cannot be told from words. */
const patterns: readonly (readonly [string, RegExp])[] = [
  ['e-mail address', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu],
  ['bank account', /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g],
  ['card number', /\b(?:\d{4}[ -]){3}\d{4}\b/g],
  [
    'phone number',
    /(?<![\d.,-])(?!\d{1,2}([./-])\d{1,2}\1\d{2,4}(?![./-]?\d))(?:(?:\+\d{1,3}[ ./-]?(?:\(0\) ?)?|\(?0\d{1,5}\)?[ ./-])\d[\d ./-]{5,14}\d|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\d.,]*\d)/g,
  ],
];

/** Nothing on the map tells who a real person is. */
export const personalData: Rule = {
  id: 'personal-data',
  name: 'Personal data on the map',
  why: 'A board is shared more widely than one thinks. Say what matters of a person without saying who it is.',
  draft: false,
  find({ journey }) {
    const found: ReturnType<Rule['find']> = [];
    const look = (
      kind: RecordKind,
      record: { id: string; [field: string]: unknown },
      stageId?: string | null,
    ) => {
      const fields: { [field: string]: Json } = {};
      let first: string | null = null;
      for (const [field, value] of Object.entries(record)) {
        if (field === 'id' || !isText(value)) continue;
        const seen = whatIn(value);
        if (seen === null) continue;
        first ??= seen;
        fields[field] = withoutData(value);
      }
      if (first === null) return;
      found.push({
        recordId: record.id,
        text: `${quote(nameOf(record))} holds ${/^[aeiou]/.test(first) ? 'an' : 'a'} ${first}.`,
        ...(stageId === undefined ? {} : { stageId }),
        fix: { label: `Take the ${first} out`, edits: [{ op: 'set', kind, recordId: record.id, fields }] },
      });
    };
    const { personas, stages, lanes, cards, links, emotions, metrics, ...heading } = journey;
    look('journey', heading);
    for (const persona of personas) look('persona', persona);
    for (const stage of stages) look('stage', stage);
    for (const lane of lanes) look('lane', lane);
    for (const card of cards) look('card', card);
    for (const link of links) look('link', link);
    for (const emotion of emotions) look('emotion', emotion);
    for (const metric of metrics) look('metric', metric);
    return found;
  },
};

type Text = string | string[];
const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));

function whatIn(value: Text): string | null {
  const text = [value].flat().join('\n');
  return patterns.find(([, pattern]) => text.search(pattern) >= 0)?.[0] ?? null;
}

function withoutData(value: Text): Text {
  const clean = (text: string) =>
    patterns.reduce((rest, [what, pattern]) => rest.replace(pattern, `[${what}]`), text);
  return typeof value === 'string' ? clean(value) : value.map(clean);
}

function nameOf(record: { [field: string]: unknown }): string {
  if (!isObject(record)) return '';
  const said = [record.text, record.name, record.title, record.label, record.kind].find(
    (each) => typeof each === 'string',
  );
  return typeof said === 'string' ? said : '';
}
