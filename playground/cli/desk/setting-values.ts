import { defaultSettings, type Settings } from '../../figjam/document/settings.ts';
import { Failure } from './failure.ts';

/** What every switch of the simulator can be set to; the compiler keeps the list complete. */
export const settingValues: { [name in keyof Settings]: { [value in Settings[name]]: true } } = {
  pluginDataOnCopy: { copy: true, drop: true },
  connectorOnEndDeleted: { detach: true, delete: true, dangle: true },
  connectorParent: { stay: true, commonAncestor: true },
  freeEnds: { parent: true, page: true },
  invalidMagnet: { throw: true, coerce: true, accept: true },
  apiGeometry: { never: true, reparent: true },
  dropTarget: { deepestTopmost: true, topLevelOnly: true },
  ownChanges: { echo: true, silent: true },
  changeProperties: { exact: true, noisy: true },
  unchangedWrite: { ignored: true, recorded: true },
  textMetrics: { inter: true, coarse: true },
  freshText: { keptTracking: true, trackingBySize: true, plain: true },
  resizedShapes: { cut: true, grow: true },
  newSectionSize: { tiny: true, random: true },
  createPage: { throw: true, allowed: true },
  readOnly: { no: true, yes: true },
  cutPasteIds: { fresh: true, kept: true },
  tableBelowContent: { clamp: true, throw: true },
  writesInNodeChange: { echo: true, silent: true },
  freshNodes: { usual: true, odd: true },
  freshTextFont: { medium: true, regular: true },
  freshLabels: { ready: true, noFont: true },
  unknownReads: { throw: true, undefined: true },
  relativeTransform: { taken: true, ignored: true, throw: true },
  triggerUndo: { step: true, part: true, nothing: true, more: true },
  sectionGrowth: { stays: true, grows: true, later: true },
  stickyGrowth: { atOnce: true, later: true, higher: true },
  numbers: { single: true, double: true },
};

/** Is it the name of a switch? */
export const isSetting = (name: string): name is keyof Settings => Object.hasOwn(settingValues, name);

/** Every switch with its values and default. */
export function listSettings(): { id: string; name: string; values: string[]; default: string }[] {
  return Object.keys(settingValues)
    .filter(isSetting)
    .map((id) => ({
      id,
      name: nameOf(id),
      values: Object.keys(settingValues[id]),
      default: defaultSettings[id],
    }));
}

/** The switches that a file sets. Throws `Failure` naming what is not known. */
export function checkSettings(value: unknown, path: string): Partial<Settings> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure(`The settings ${path} must be an object like {"dropTarget": "topLevelOnly"}.`);
  const checked: { [name: string]: string } = {};
  for (const [name, setting] of Object.entries(value)) {
    if (!isSetting(name))
      throw new Failure(
        `The settings ${path} name ${JSON.stringify(name)}, which is no switch. Known: ${Object.keys(settingValues).join(', ')}.`,
      );
    const values = Object.keys(settingValues[name]);
    if (typeof setting !== 'string' || !values.includes(setting))
      throw new Failure(`The settings ${path}: ${name} must be one of ${values.join(', ')}.`);
    checked[name] = setting;
  }
  return checked;
}

/** "pluginDataOnCopy" → "Plugin data on copy". */
function nameOf(id: string): string {
  const words = id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
