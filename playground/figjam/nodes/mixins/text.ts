import { demand, isNumberFrom, isOneOf, isString } from '../../document/check.ts';
import { isAvailable, weightOf } from '../../document/fonts.ts';
import { copyPlain, freezeCopy } from '../../document/json.ts';
import { keepPaints } from '../../document/paints.ts';
import type { TextStyle } from '../../document/records.ts';
import {
  isFontNameInput,
  isHyperlink,
  isLetterSpacing,
  isLineHeight,
  isPaints,
  isTextCase,
  isTextDecoration,
} from '../../document/value-checks.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import {
  deleteCharacters,
  fontsIn,
  insertCharacters,
  setCharacters,
  styleRange,
} from '../../text/text-value.ts';
import {
  constant,
  type MembersOf,
  method,
  promised,
  readOnly,
  setStyleId,
  styleId,
  writable,
} from '../base/member.ts';
import type { TextSite } from '../base/text-site.ts';
import { textRanges } from './text-ranges.ts';
import { commonValue, demandFonts, demandRange, writeRange, writeWhole } from './text-style.ts';

type Site = TextSite;

/** What TEXT nodes and the texts of stickies, shapes, connectors and cells share. */
export const text = {
  ...textRanges,
  characters: writable(
    (site: Site) => site.value.characters,
    (site, value, run) => {
      demand(isString, value, 'set_characters', 'characters');
      demandFonts(site, run, 'set_characters');
      const next = setCharacters(site.value, String(value));
      site.write(site.owner.type === 'CONNECTOR' ? sizedLabel(next) : next);
    },
  ),
  insertCharacters: method((site: Site, [start, characters, useStyle], run) => {
    demand(isString, characters, 'insertCharacters');
    if (useStyle !== undefined) demand(isOneOf(['BEFORE', 'AFTER']), useStyle, 'insertCharacters');
    const at = demandRange(site, start, start, 'insertCharacters');
    demandFonts(site, run, 'insertCharacters');
    site.write(
      insertCharacters(site.value, at.start, String(characters), useStyle === 'AFTER' ? 'AFTER' : 'BEFORE'),
    );
  }),
  deleteCharacters: method((site: Site, [start, end], run) => {
    const range = demandRange(site, start, end, 'deleteCharacters');
    demandFonts(site, run, 'deleteCharacters');
    site.write(deleteCharacters(site.value, range.start, range.end));
  }),
  hasMissingFont: readOnly((site: Site) =>
    fontsIn(site.value).some((font) => font.family !== '' && !isAvailable(font)),
  ),
  fontSize: styleProperty<number>('fontSize', isNumberFrom(1)),
  fontName: writable(
    (site: Site, run) => commonValue<FontName>(site, run, (style) => style.fontName),
    (site, value, run) => {
      demand(isFontNameInput, value, 'set_fontName', 'fontName');
      writeFontName(site, run, 0, site.value.characters.length, value, 'set_fontName');
    },
  ),
  fontWeight: readOnly((site: Site, run) =>
    commonValue<number>(site, run, (style) => weightOf(style.fontName)),
  ),
  textCase: styleProperty<TextCase>('textCase', isTextCase),
  textDecoration: styleProperty<TextDecoration>('textDecoration', isTextDecoration),
  letterSpacing: styleProperty<LetterSpacing>('letterSpacing', isLetterSpacing),
  lineHeight: styleProperty<LineHeight>('lineHeight', isLineHeight),
  hyperlink: styleProperty<HyperlinkTarget | null>('hyperlink', isHyperlink, false),
  fills: styleProperty<Paint[]>('fills', isPaints, false),
  setFillsAsync: promised((site: Site, [paints], run) => {
    demand(isPaints, paints, 'setFillsAsync', 'fills');
    writeWhole(site, run, { fills: keepPaints(paints) }, undefined);
  }),
  fillStyleId: styleId('fillStyleId'),
  setFillStyleIdAsync: setStyleId('setFillStyleIdAsync'),
  openTypeFeatures: readOnly(() => freezeCopy({}) as { readonly [feature in OpenTypeFeature]: boolean }),
  paragraphIndent: paragraphProperty('paragraphIndent'),
  paragraphSpacing: paragraphProperty('paragraphSpacing'),
  listSpacing: paragraphProperty('listSpacing'),
  textWrapStyle: constant<TextWrapStyle>('textWrapStyle', 'AUTO'),
  hangingPunctuation: constant<boolean>('hangingPunctuation', false),
  hangingList: constant<boolean>('hangingList', false),
  textDecorationStyle: constant<null>('textDecorationStyle', null),
  textDecorationOffset: constant<null>('textDecorationOffset', null),
  textDecorationThickness: constant<null>('textDecorationThickness', null),
  textDecorationColor: constant<null>('textDecorationColor', null),
  textDecorationSkipInk: constant<null>('textDecorationSkipInk', null),
  leadingTrim: constant<LeadingTrim>('leadingTrim', 'NONE'),
} satisfies MembersOf<TextSublayerNode, Site>;

/** A style of the whole text; differing ranges read as `figma.mixed`. */
function styleProperty<T>(
  name: keyof TextStyle,
  check: (value: unknown, at: string) => string | undefined,
  gated = true,
) {
  return writable(
    (site: Site, run: PluginRun) => commonValue<T>(site, run, (style) => style[name]),
    (site, value, run) => {
      demand(check, value, `set_${name}`, name);
      writeWhole(
        site,
        run,
        { [name]: name === 'fills' ? keepPaints(value) : copyPlain(value) },
        gated ? `set_${name}` : undefined,
      );
    },
  );
}

function paragraphProperty(name: 'paragraphIndent' | 'paragraphSpacing' | 'listSpacing') {
  return writable(
    (site: Site) => site.value[name],
    (site, value, run) => {
      demand(isNumberFrom(0), value, `set_${name}`, name);
      demandFonts(site, run, `set_${name}`);
      site.write({ ...site.value, [name]: value });
    },
  );
}

/** The new font must be loaded, the old one need not be (figjam-facts §7). */
export function writeFontName(
  site: Site,
  run: PluginRun,
  start: number,
  end: number,
  value: unknown,
  label: string,
): void {
  const { family, style = 'Regular' } = value as FontNameInput;
  run.fonts.demand([{ family, style }], label);
  writeRange(site, run, start, end, { fontName: { family, style } });
}

/** A connector's label is set back to 16 px whenever its characters are written (figjam-facts §6.3). */
function sizedLabel(value: Site['value']): Site['value'] {
  return styleRange(value, 0, value.characters.length, { fontSize: 16 });
}
