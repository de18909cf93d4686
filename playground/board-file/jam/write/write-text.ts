import type { TextStyle, TextValue } from '../../../figjam/document/records.ts';
import { equalJson } from '../../base/json.ts';
import type { JamObject } from '../base/jam-value.ts';
import { writeJamPaints } from '../base/paints.ts';
import type { Guids } from './guids.ts';

/** The fields of a text, for a node or for the part of it that carries its text. */
export function writeJamText(text: TextValue, guids: Guids): JamObject {
  const styles: TextStyle[] = [];
  const ids: number[] = [];
  for (const run of text.runs) {
    let id = 0;
    if (!equalJson(run.style, text.base)) {
      const known = styles.findIndex((style) => equalJson(style, run.style));
      id = known < 0 ? styles.push(run.style) : known + 1;
    }
    for (let index = 0; index < run.length; index += 1) ids.push(id);
  }
  return {
    ...writeStyle(text.base, guids),
    paragraphSpacing: text.paragraphSpacing,
    paragraphIndent: text.paragraphIndent,
    listSpacing: text.listSpacing,
    textData: {
      characters: cleanText(text.characters),
      lines: writeLines(text),
      ...(styles.length > 0 && {
        characterStyleIDs: ids,
        styleOverrideTable: styles.map((style, index) => ({
          styleID: index + 1,
          ...writeStyle(style, guids),
        })),
      }),
    },
  };
}

/** A text as kiwi can carry it: no zero in it, no half of a pair. */
export const cleanText = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\ufffd');

function writeStyle(style: TextStyle, guids: Guids): JamObject {
  const { family, style: name } = style.fontName;
  return {
    fontName: { family: cleanText(family), style: cleanText(name), postscript: '' },
    fontSize: style.fontSize,
    fillPaints: writeJamPaints(style.fills),
    textCase: style.textCase,
    textDecoration: style.textDecoration,
    letterSpacing: { value: style.letterSpacing.value, units: style.letterSpacing.unit },
    lineHeight: writeLineHeight(style.lineHeight),
    hyperlink: writeLink(style.hyperlink, guids),
  };
}

function writeLineHeight(lineHeight: TextStyle['lineHeight']): JamObject {
  if (!('value' in lineHeight)) return { value: 100, units: 'PERCENT' };
  const { value, unit } = lineHeight;
  return unit === 'PIXELS' ? { value, units: 'PIXELS' } : { value: value / 100, units: 'RAW' };
}

function writeLink(link: TextStyle['hyperlink'], guids: Guids): JamObject {
  if (link === null) return {};
  return link.type === 'URL' ? { url: cleanText(link.value) } : { guid: guids.of(link.value) };
}

function writeLines({ paragraphs }: TextValue): JamObject[] {
  return paragraphs.map(({ list, indentation }, index) => ({
    lineType: list === 'NONE' ? 'PLAIN' : `${list}_LIST`,
    styleId: 0,
    indentationLevel: indentation,
    sourceDirectionality: 'AUTO',
    listStartOffset: 0,
    isFirstLineOfList: list !== 'NONE' && paragraphs[index - 1]?.list !== list,
  }));
}
