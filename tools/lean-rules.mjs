// What is left out of each library (lean-libraries.mjs): `answers` to questions, or in place of calls, as the library writes them, and `unused`
// members and statements by how they begin. An answer that no longer stands in its library is an error of the test.

/** Parsed at once and forwards: nothing of ours awaits a schema, encodes with one, stops it at the first fault, remembers what it parsed, or joins schemas into patterns of text. */
const zod = {
  files: [
    'core/core.js',
    'core/checks.js',
    'core/schemas.js',
    'core/parse.js',
    'core/util.js',
    'mini/schemas.js',
  ].map((file) => `zod/v4/${file}`),
  answers: [
    ['memo', 'false'],
    ['payload.memo', 'false'],
    ['proms.length', '0'],
    ['!proms.length', 'true'],
    ['!async', 'true'],
    ['asyncResult', 'false'],
    ['asyncResult || _ instanceof Promise', 'false'],
    ['ctx.async', 'false'],
    ['ctx.skipChecks', 'false'],
    ['ctx.direction === "backward"', 'false'],
    ['ctx.direction !== "backward"', 'true'],
    ['ctx?.direction !== "backward"', 'true'],
    ['abortEarly === true', 'false'],
    ['def.coerce', 'false'],
    [/^(\w+ instanceof Promise|abortEarly && .*)$/s, 'false'],
    // Keys of records are any words, tuples have no rest, whole numbers are safe ones, and others no big ones.
    ['values && !def.partial', 'false'],
    ['def.mode === "loose"', 'false'],
    ['unrecognized && unrecognized.length > 0', 'false'],
    [/^typeof key === "string" && regexes\.number\.test/, 'false'],
    ['!def.rest', 'true'],
    ['def.rest && !itemAborted', 'false'],
    ['isInt', 'true'],
    ['input < minimum', 'false'],
    ['input > maximum', 'false'],
    ['typeof payload.value === "bigint"', 'false'],
    ['typeof payload.value !== typeof def.value', 'false'],
    // All our schemas are sound: their tests say so.
    [/^!def\.shape\?\.\[k\]/, 'false'],
    ['!values || values.size === 0', 'false'],
    ['!pv || Object.keys(pv).length === 0', 'false'],
    ['def.unionFallback || ctx.direction === "backward"', 'false'],
    ['pp', 'false'],
  ],
  unused: [
    // Other ways to call a schema: for promises, through the Standard Schema, by second names.
    /^(async |[gs]et )?"?(with|parseAsync|safeParseAsync|brand|register|apply|~standard)"?(\(|: (async )?\()/,
    /^const (handleCanaryResult|abortEarly|memo) = /,
    /^(util\.defineLazy(Internal)?\(\w+, "pattern"|inst\._zod\.pattern = |memo\?\.attach)/,
    /^def\.options\.forEach\(/,
    /^for \(const k in proto\)/,
    /^inst\._zod\.version = /,
    /^core\.globalConfig\.memoizer\?\.guard\(/,
  ],
};

/** Boxes are added, as many as were said, and looked for: none is looked for by its distance, and no index is kept as bytes. */
const flatbush = {
  files: ['flatbush/index.js'],
  answers: [
    ['data', 'false'],
    ['numItems === undefined', 'false'],
    ['isNaN(numItems) || numItems <= 0', 'false'],
    ['arrayTypeIndex < 0', 'false'],
    ['this._pos >> 2 !== this.numItems', 'false'],
    ['this._pos !== this._boxes.length', 'false'],
    ['filterFn === undefined', 'true'],
  ],
  unused: [
    /^(static from|collides|neighbors)\(/,
    /^this\._queue = /,
    /^const arrayTypeIndex = /,
    /^new Uint(8|16|32)Array\(data, /,
  ],
};

/** Only faults are listened to, and a comment is one. */
const jsonc = {
  files: [
    'jsonc-parser/lib/esm/impl/parser.js',
    'jsonc-parser/lib/esm/impl/scanner.js',
    'jsonc-parser/lib/esm/main.js',
  ],
  answers: [
    [/^to\w+Visit\w*\(visitor\.(?!onError)\w+\)$/, '() => {}'],
    ['suppressedCallbacks === 0', 'true'],
    ['disallowComments', 'true'],
    ['!disallowComments', 'false'],
    [/ && allowTrailingComma$/, 'false'],
    ['options.allowEmptyContent', 'false'],
  ],
  // Names of numbers, by number: the library says the numbers themselves.
  unused: [
    /^\(function \((\w+)\) \{\s+\1\[\1\[/,
    /^function to(NoArg|Begin|End|OneArgVisitWithPath)/,
    /^_jsonPath\b/,
    /^const _jsonPath = /,
  ],
};

/** A whole text, without namespaces; nobody stops it, is told of what is odd but no fault, or asks where in the text it is. */
const saxen = {
  files: ['saxen/dist/index.js'],
  answers: [
    ['!this', 'false'],
    ['proxy', 'false'],
    ['isNamespace', 'false'],
    ['!isNamespace', 'true'],
    [/^isNamespace && /, 'false'],
    ['maybeNS', 'false'],
    ['streaming', 'false'],
    ['parseStop', 'false'],
    ['onComment', 'false'],
    ['onQuestion', 'false'],
    ['onAttention', 'false'],
    ["typeof cb !== 'function'", 'false'],
    ["typeof xml !== 'string'", 'false'],
    ['onError(err, getContext)', 'onError(err)'],
    ['onText(xml.substring(j, i), decodeEntities, getContext)', 'onText(xml.substring(j, i))'],
    ['onCDATA(xml.substring(i + 9, j), getContext)', 'onCDATA(xml.substring(i + 9, j))'],
    [
      'onOpenTag(elementName, getAttrs, decodeEntities, tagEnd, getContext)',
      'onOpenTag(elementName, getAttrs)',
    ],
    [/^onCloseTag\(/, 'onCloseTag(elementName)'],
  ],
  unused: [
    /^this\['(ns|write|end|stop)'\] = /,
    /^case '(error|warn|attention|question|comment)':/,
    /^handleWarning\(/,
    /^function (handleWarning|normalizeAttrName|getParseContext)\(/,
    /^Object\.keys\(ENTITY_MAPPING\)/,
    /^(var )?getContext = /,
    /^(parseStop|leftoverXml|returnError) = /,
    /^ns(ChangesStack|Matrix) = /,
  ],
};

/** At once, with the library's own signs of likeness. Of its ways to part a text only the one with blanks is asked for. */
const diff = {
  files: ['diff/libesm/diff/base.js', 'diff/libesm/diff/word.js'],
  answers: [
    ['callback', 'false'],
    ["'callback' in options", 'false'],
    ["typeof options === 'function'", 'false'],
    ['options.maxEditLength != null', 'false'],
    [/ && Date\.now\(\) <= abortAfterTimestamp$/, 'editLength <= maxEditLength'],
    [/^last && !options\.oneChangePerToken && /, 'last && last.added === added && last.removed === removed'],
    ['options.oneChangePerToken', 'false'],
    ['commonCount && !options.oneChangePerToken', 'commonCount'],
    ['options.comparator', 'false'],
    [/^!!options\.ignoreCase && /, 'false'],
    ['!component.added && this.useLongestToken', 'false'],
    ['new WordDiff()', '0'],
  ],
  unused: [/^const (maxExecutionTime|abortAfterTimestamp) = /, /^get useLongestToken\(/],
};

/** Numbers and days are shown, and those as the program shows them in the language of the file. */
const hucre = {
  files: ['hucre/dist/_format.mjs'],
  answers: [
    ['value === null || value === undefined', 'false'],
    ['typeof value === "boolean"', 'false'],
    ['typeof value === "string"', 'false'],
    [/^resolveLocale\(/, 'undefined'],
    ['locale', 'false'],
    ['locale && locale.decimal !== "."', 'false'],
  ],
  unused: [],
};

/** Whole texts at the usual rate, without a dictionary, a comment or extra fields; every engine with a panel knows TextEncoder. */
const fflate = {
  files: ['fflate/esm/browser.js'],
  answers: [
    ['opt.dictionary', 'false'],
    ['dict', 'false'],
    ['lvl', 'true'],
    ['latin1', 'false'],
    ['te', 'true'],
    ['p.level == 0', 'false'],
    [/^exfl\(/, '0'],
    ['exl', 'false'],
    ['com && strToU8(com)', 'undefined'],
    ['m && m.length', '0'],
    ['m && (com.length != ms)', 'false'],
    ['f.m', 'false'],
    ['co && co.length', '0'],
    ['col', 'false'],
    ['Array.isArray(val)', 'false'],
    ['ArrayBuffer.isView(val)', 'true'],
    ['Error.captureStackTrace', 'false'],
  ],
  unused: [/^try \{\s*td\.decode/, /^wbytes\(d, b, col\)/],
};

export const libraries = [zod, flatbush, jsonc, saxen, diff, hucre, fflate];
