/** The map in numbers, in board px (section padding, slots, rows …). Colours: lane-look.ts. */

/** Free space inside the root section; FigJam writes the section's own name into the upper one. */
export const rootPadding = { top: 112, side: 96, bottom: 96 };

export const titleSize = 120;
/** Least height kept for the title, and the gap below it. */
export const titleZone = { height: 200, gap: 24 };

export const panelWidth = 800;
/** A side panel that is higher than the grid goes on in a second column; lower than this it never does. */
export const panelLeast = 3200;
/** Between two columns of the side panel, and between it and the lane labels. */
export const panelGap = 64;
/** Between two blocks of the side panel. */
export const blockGap = 64;

export const labelWidth = 480;
/** Between the lane labels and the first stage. */
export const labelGap = 24;
export const labelPadding = 32;
/** The label of the feelings is narrower: right of it stand the words of their scale, as beside an axis. */
export const feelingsLabelWidth = 336;

/** A note is a slot wide and high; a wide note takes two slots. FigJam's own sizes. */
export const slot = 240;
export const wideNote = 416;
export const noteGap = 24;

export const column = { padding: 40, gap: 40, mostSlots: 5 };
/** Slots of a stage: three while few stages stand side by side. */
export const fewStages = { most: 7, slots: 3, otherwise: 2 };
/** A cell with more rows of notes widens its stage before it grows. */
export const rowsBeforeWidening = 3;

/** Between a block that is no moment of the journey, and the stages beside it. */
export const asideGap = 160;
/** Above stages that branch off from one: `gap` down to their sections, `words` of its text at most in px. */
export const splitBar = { height: 72, gap: 16, size: 36, words: 1000 };

/** The small print below a stage's name: letters, its left edge (the captions'), and its distance from bar and rows. */
export const stageFacts = { size: 20, x: 40, gap: 16 };

/** Inside a stage section: FigJam's title, bar, then the bands. */
export const bar = { top: 80, height: 120, inset: 24 };
export const bandsTop = 224;
export const stageBottom = 40;
export const bandGap = 8;
/** A line across all stages, as in a service blueprint: a row of its own below a lane's. */
export const divider = { height: 72, weight: 4, labelSize: 24 };
/** Above the notes of a band stands its caption; below them there is some air. */
export const captionZone = 64;
export const caption = { x: 40, y: 16, sizes: [24, 20], least: 20 };
export const bandBottom = 40;

/** The emotion lane: centre of a marker at 0, and px a point. */
export const emotionLane = { height: 560, zero: 304, point: 100 };
/**
 * `air`: what FigJam keeps free in a pill, left and right of its text and above and below several lines; a pill that is
 * wider than `most` would have twice as much. `sizes` of its letters: the largest at which all faces of a map have room.
 */
export const pill = { least: 120, most: 304, air: 32, height: 64, mostHeight: 104, sizes: [24, 20, 16] };
export const circle = 72;
/** Between two markers, sideways. */
export const markerGap = 16;
/** Above this many personas, markers are circles without a word. */
export const mostPills = 3;

export const faceSize = 160;
export const factColumns = [200, 600];
export const parkingLot = { least: 640, padding: 16, slots: 3, top: 80 };

/** The size of text on notes: by how much there is to say. */
export const noteSteps = [
  { upTo: 90, wide: false, fontSize: 24 },
  { upTo: 160, wide: true, fontSize: 24 },
  { upTo: 260, wide: true, fontSize: 20 },
  { upTo: Number.POSITIVE_INFINITY, wide: true, fontSize: 16 },
];
