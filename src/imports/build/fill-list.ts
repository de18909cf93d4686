import { emotionFromFace } from '../../journey/emotion.ts';
import type { Card } from '../../journey/journey.ts';
import type { LaidDetail, LaidList } from '../judge/lay-list.ts';
import { feelingOf, severityIn, severityOf } from '../judge/read-values.ts';
import { leftOnPurpose } from './add-names.ts';
import { type Builder, personaOf, refuse } from './builder.ts';
import { keepWords } from './say-values.ts';

/** Each line of a list is a note, with what its other columns say of it. */
export function fillList(builder: Builder, { cells, details }: LaidList): void {
  for (const [at, { stage, row, notes, where }] of cells.entries()) {
    const said = details[at] ?? [];
    const home = stage < 0 ? null : builder.stages[stage];
    const mapped = row < 0 ? null : builder.rows[row];
    const lane = mapped?.lane ?? null;
    if ((stage >= 0 && !home) || (row >= 0 && !lane)) {
      refuse(builder, { where, notes }, leftOnPurpose);
      for (const each of said) refuse(builder, cellOf(each), leftOnPurpose);
      continue;
    }
    const text = notes.join('\n');
    const isFeeling =
      mapped?.mapping.as === 'emotion' ||
      (lane?.kind === 'emotions' && text !== '' && emotionFromFace(text) !== null);
    const feeling = isFeeling && home ? feelingOf(text, mapped?.mapping.scale ?? 'faces') : null;
    const isFirst = !builder.draft.emotions.some(({ stageId }) => stageId === home?.id);
    const mood = feeling && home && isFirst ? { stageId: home.id, ...feeling } : null;
    if (mood) builder.draft.emotions.push({ id: builder.ids(), ...mood });
    if (mood || text === '') {
      for (const each of said)
        refuse(builder, cellOf(each), 'It says something of a note, but there is none in its line.');
      continue;
    }
    const card: Card = { id: builder.ids(), stageId: home?.id ?? null, laneId: lane?.id ?? null, text };
    builder.draft.cards.push(card);
    for (const detail of said) addDetail(builder, card, detail);
    const severity = lane?.kind === 'pains' && card.severity === undefined ? severityIn(text) : null;
    if (severity !== null) card.severity = severity;
  }
}

const cellOf = ({ where, text }: LaidDetail) => ({ where, notes: [text] });

function addDetail(builder: Builder, card: Card, { column, text, where }: LaidDetail): void {
  if (column.as === 'ignore') refuse(builder, { where, notes: [text] }, leftOnPurpose);
  else if (column.as === 'severity') {
    const severity = severityOf(text);
    if (severity === null) {
      refuse(builder, { where, notes: [text] }, 'It is no rating from 1 to 5.');
      return;
    }
    card.severity = severity;
    keepWords([card], text);
  } else if (column.as === 'persona')
    card.actors = text
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => personaOf(builder, name).id);
  else if (column.as === 'owner') card.owner = text;
  else if (column.as === 'emotion') {
    const feeling = feelingOf(text, column.scale ?? 'faces');
    if (feeling === null) card.feeling = text;
    else card.score = text;
  } else addField(card, column.field ?? column.from, text);
}

/** A field whose form we compute with keeps it: what is no number there goes under another name. */
function addField(card: Card, field: string, text: string): void {
  const reserved = [
    'id',
    'stageId',
    'laneId',
    'text',
    'severity',
    'votes',
    'setsApart',
    'evidence',
    '__proto__',
  ];
  if (field === 'votes' && /^\d+$/.test(text)) card.votes = Number(text);
  else if (field === 'evidence') card.evidence = text;
  else card[reserved.includes(field) ? `given ${field}` : field] = text;
}
