import { listTemplates as allTemplates } from '../../../src/templates/templates.ts';
import { allFormats } from '../desk/all-formats.ts';
import { listSettings } from '../desk/setting-values.ts';

/** What can be put on a board. */
export const listTemplates = (): unknown =>
  allTemplates().map(({ id, name, summary, minutes }) => ({ id, name, summary, minutes }));

/** What a map can be exported to, and which of these can come back. */
export const listFormats = (): unknown =>
  allFormats.map(({ id, name, extension, mime, carries, read }) => ({
    id,
    name,
    extension,
    mime,
    carries,
    comesBack: read !== undefined,
  }));

/** The simulator's switches. */
export const listSwitches = (): unknown => listSettings();
