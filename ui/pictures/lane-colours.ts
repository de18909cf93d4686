import { knownLaneKind, type LaneKind } from '../../src/journey/lane-kinds.ts';
import { severityColour } from '../../src/journey/severity.ts';

/** The colours of one row, as on the board: its notes, its band, its label. */
export interface LaneColours {
  note: string;
  band: string;
  label: string;
}

const violet = { note: '#d3bdff', band: '#f8f5ff', label: '#dcccff' };
const blue = { note: '#a8daff', band: '#f5fbff', label: '#c2e5ff' };
const teal = { note: '#b3f4ef', band: '#f1fefd', label: '#c6faf6' };
const white = { note: '#ffffff', band: '#f9f9f9', label: '#d9d9d9' };
const pink = { note: '#ffa8db', band: '#fff5f5', label: '#ffcdc2' };
const green = { note: '#b3efbd', band: '#ebffee', label: '#cdf4d3' };
const gray = { note: '#e6e6e6', band: '#f9f9f9', label: '#d9d9d9' };
const plain = { note: '#ffffff', band: '#ffffff', label: '#d9d9d9' };

const colours: { [kind in LaneKind]: LaneColours } = {
  goals: violet,
  motivations: violet,
  expectations: violet,
  actions: blue,
  touchpoints: teal,
  channels: teal,
  thoughts: white,
  insights: white,
  questions: white,
  emotions: plain,
  pains: pink,
  barriers: pink,
  brightSpots: green,
  opportunities: green,
  solutions: green,
  metrics: gray,
  owners: gray,
  evidence: gray,
  other: gray,
};

const severe = { pink: '#ffa8db', orange: '#ffd3a8', red: '#ffb8a8' };

export function laneColours(kind: string): LaneColours {
  return colours[knownLaneKind(kind)];
}

/** The colour of one note in a row: in the rows of pains its severity shows. */
export function noteColour(kind: string, severity: number | undefined): string {
  const lane = laneColours(kind);
  return lane === pink ? severe[severityColour(severity)] : lane.note;
}
