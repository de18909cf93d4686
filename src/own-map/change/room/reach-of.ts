import { gridReach } from '../../../plane/interpret-grid.ts';
import { rootPadding } from '../../../plane/measures.ts';

/** Closer to a map's section than this, a note is closer than `gridReach` to its grid. */
const ofNotes = Math.max(0, gridReach - Math.min(rootPadding.side, rootPadding.bottom)) + 1;
/** Closer than this, a section could be read as a stage that somebody drew. */
const ofSections = gridReach + 1;

/** How far something must stay from a map's section, in px, so as not to be read as a part of that map. */
export const reachOf = ({ type }: { type: string }): number => (type === 'SECTION' ? ofSections : ofNotes);
