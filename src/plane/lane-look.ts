import { knownLaneKind, type LaneKind } from '../journey/lane-kinds.ts';
import { severityColour } from '../journey/severity.ts';

/** Colours as `RRGGBB`, exact values of FigJam's palettes, so that the board shows them as its own. */
export interface LaneLook {
  /** What the colour is called in FigJam, for the legend. */
  colour: string;
  note: string;
  /** Laid on thinly (`bandOpacity`): links from stage to stage run beneath the bands and are seen through them. */
  band: string;
  label: string;
  /** Strokes of the label: the darker neighbour of its fill. */
  edge: string;
}

/** Of a band's fill over the white map: a tint on which all text reads well. */
export const bandOpacity = 0.25;

export const ink = '1E1E1E';
export const white = 'FFFFFF';
/** Lines that divide, and the curve that is nobody's: dark enough to be seen from afar. */
export const dark = '757575';
export const grey = { bar: 'D9D9D9', line: 'B3B3B3', hairline: 'E6E6E6', quiet: 'F9F9F9' };
export const pinkNote = 'FFA8DB';
export const orangeNote = 'FFD3A8';
export const redNote = 'FFB8A8';
export const yellowNote = 'FFE299';

const violet = { colour: 'violet', note: 'D3BDFF', band: 'DCCCFF', label: 'DCCCFF', edge: '874FFF' };
const blue = { colour: 'blue', note: 'A8DAFF', band: 'C2E5FF', label: 'C2E5FF', edge: '3DADFF' };
const teal = { colour: 'teal', note: 'B3F4EF', band: 'C6FAF6', label: 'C6FAF6', edge: '5AD8CC' };
const plain = { colour: 'white', note: white, band: 'D9D9D9', label: 'D9D9D9', edge: 'B3B3B3' };
const red = { colour: 'pink', note: pinkNote, band: 'FFCDC2', label: 'FFCDC2', edge: 'FF7556' };
const green = { colour: 'green', note: 'B3EFBD', band: 'CDF4D3', label: 'CDF4D3', edge: '66D575' };
const gray = { colour: 'gray', note: 'E6E6E6', band: 'D9D9D9', label: 'D9D9D9', edge: 'B3B3B3' };
const faces = { ...plain, band: white };

const looks: { [kind in LaneKind]: LaneLook } = {
  goals: violet,
  motivations: violet,
  expectations: violet,
  actions: blue,
  touchpoints: teal,
  channels: teal,
  thoughts: plain,
  insights: plain,
  questions: plain,
  emotions: faces,
  pains: red,
  barriers: red,
  brightSpots: green,
  opportunities: green,
  solutions: green,
  metrics: gray,
  owners: gray,
  alternatives: gray,
  evidence: gray,
  other: gray,
};

/** The colours of a lane; kinds that we do not know look like `other`. */
export function lookOf(laneKind: string): LaneLook {
  return looks[knownLaneKind(laneKind)];
}

/** The colour of a card we write: its lane's, or its severity's where the lane holds pains. */
export function cardColour(laneKind: string, severity: number | undefined): string {
  const look = lookOf(laneKind);
  if (look !== red) return look.note;
  return { pink: pinkNote, orange: orangeNote, red: redNote }[severityColour(severity)];
}

/** Of curves that show a state still to come. */
export const futureDash = [28, 20];
