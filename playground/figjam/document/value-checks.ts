import {
  type Check,
  isAnything,
  isArrayOf,
  isBoolean,
  isNullOr,
  isNumber,
  isNumberFrom,
  isObject,
  isOneOf,
  isString,
  isVariant,
} from './check.ts';

const channel = isNumberFrom(0, 1);
export const isVector = isObject({ x: isNumber, y: isNumber });
export const isColor = isObject({ r: channel, g: channel, b: channel });
const isColorWithAlpha = isObject({ r: channel, g: channel, b: channel, a: channel });

export const isBlendMode = isOneOf([
  'PASS_THROUGH',
  'NORMAL',
  'DARKEN',
  'MULTIPLY',
  'LINEAR_BURN',
  'COLOR_BURN',
  'LIGHTEN',
  'SCREEN',
  'LINEAR_DODGE',
  'COLOR_DODGE',
  'OVERLAY',
  'SOFT_LIGHT',
  'HARD_LIGHT',
  'DIFFERENCE',
  'EXCLUSION',
  'HUE',
  'SATURATION',
  'COLOR',
  'LUMINOSITY',
]);

const isRow: Check = (value, at) =>
  isArrayOf(isNumber)(value, at) ??
  (Array.isArray(value) && value.length === 3 ? undefined : `Expected 3 numbers at ${at}`);

export const isTransform: Check = (value, at) =>
  isArrayOf(isRow)(value, at) ??
  (Array.isArray(value) && value.length === 2 ? undefined : 'Expected a 2 × 3 matrix');

const paintBase = {
  visible: isBoolean,
  opacity: channel,
  blendMode: isBlendMode,
  boundVariables: isAnything,
};

const isGradient = isObject(
  {
    type: isString,
    gradientTransform: isTransform,
    gradientStops: isArrayOf(
      isObject({ position: channel, color: isColorWithAlpha }, { boundVariables: isAnything }),
    ),
  },
  paintBase,
);

const isHash: Check = (value, at) =>
  isNullOr(isString)(value, at) ??
  (value === null || /^[0-9a-f]{40}$/.test(String(value)) ? undefined : 'Invalid SHA1 hash');

const isPaint = isVariant('type', {
  SOLID: isObject({ type: isString, color: isColor }, paintBase),
  GRADIENT_LINEAR: isGradient,
  GRADIENT_RADIAL: isGradient,
  GRADIENT_ANGULAR: isGradient,
  GRADIENT_DIAMOND: isGradient,
  IMAGE: isObject(
    { type: isString, scaleMode: isOneOf(['FILL', 'FIT', 'CROP', 'TILE']), imageHash: isHash },
    {
      ...paintBase,
      imageTransform: isTransform,
      scalingFactor: isNumber,
      rotation: isNumber,
      filters: isAnything,
    },
  ),
});

/** Paints as Figma takes them: no `a` in a colour, channels 0 to 1, no foreign keys. */
export const isPaints = isArrayOf(isPaint);

const shadow = {
  type: isString,
  color: isColorWithAlpha,
  offset: isVector,
  radius: isNumberFrom(0),
  visible: isBoolean,
  blendMode: isBlendMode,
};
const moreShadow = { spread: isNumber, showShadowBehindNode: isBoolean, boundVariables: isAnything };
const isBlur = isObject(
  { type: isString, radius: isNumberFrom(0), visible: isBoolean },
  {
    blurType: isString,
    boundVariables: isAnything,
    startRadius: isNumber,
    startOffset: isVector,
    endOffset: isVector,
  },
);

export const isEffects = isArrayOf(
  isVariant('type', {
    DROP_SHADOW: isObject(shadow, moreShadow),
    INNER_SHADOW: isObject(shadow, moreShadow),
    LAYER_BLUR: isBlur,
    BACKGROUND_BLUR: isBlur,
  }),
);

export const isFontNameInput = isObject(
  { family: isString },
  { style: isString, variationSettings: isAnything },
);
export const isTextCase = isOneOf(['ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED']);
export const isTextDecoration = isOneOf(['NONE', 'UNDERLINE', 'STRIKETHROUGH']);
export const isLetterSpacing = isObject({ value: isNumber, unit: isOneOf(['PIXELS', 'PERCENT']) });
export const isLineHeight = isVariant('unit', {
  AUTO: isObject({ unit: isString }),
  PIXELS: isObject({ unit: isString, value: isNumberFrom(0) }),
  PERCENT: isObject({ unit: isString, value: isNumberFrom(0) }),
});
export const isHyperlink = isNullOr(isObject({ type: isOneOf(['URL', 'NODE']), value: isString }));
export const isListOptions = isObject({ type: isOneOf(['ORDERED', 'UNORDERED', 'NONE']) });

export const isConstraints = isObject({
  horizontal: isOneOf(['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE']),
  vertical: isOneOf(['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE']),
});
