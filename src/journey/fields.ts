/**
 * One table of the fields a person may fill in, in the order in which panel, map and files show them.
 * `text`: words; `words`: one text or a list of short ones; `amount`: a number, or words for one; `count`: a
 * number; `flag`: yes or no; `data`: any JSON.
 */
export interface Field {
  field: string;
  label: string;
  type: 'text' | 'words' | 'amount' | 'count' | 'flag' | 'data';
}

/** What stands in the facts table of a map. The title is not among them: it is the map's heading. */
export const journeyFields: readonly Field[] = [
  { field: 'scenario', label: 'Scenario', type: 'text' },
  { field: 'purpose', label: 'Question it answers', type: 'text' },
  { field: 'goal', label: 'Goal', type: 'words' },
  { field: 'expectations', label: 'Expectations', type: 'words' },
  { field: 'start', label: 'Starts when', type: 'text' },
  { field: 'end', label: 'Ends when', type: 'text' },
  { field: 'state', label: 'Shows', type: 'text' },
  { field: 'status', label: 'Status', type: 'text' },
  { field: 'sector', label: 'Sector', type: 'text' },
  { field: 'group', label: 'Group', type: 'amount' },
  { field: 'owner', label: 'Owner', type: 'text' },
  { field: 'reviewed', label: 'Last reviewed', type: 'text' },
  { field: 'review', label: 'Next review', type: 'text' },
  { field: 'rhythm', label: 'Review rhythm', type: 'amount' },
  { field: 'triggers', label: 'Review again on', type: 'words' },
  { field: 'privacy', label: 'Personal data', type: 'text' },
  { field: 'language', label: 'Language', type: 'text' },
  { field: 'emotionScale', label: 'Emotion scale', type: 'text' },
];

/** What stands in a persona's table. Name, emoji, colour and quote have places of their own on its card. */
export const personaFields: readonly Field[] = [
  { field: 'type', label: 'Who', type: 'text' },
  { field: 'state', label: 'Shows', type: 'text' },
  { field: 'segment', label: 'Segment', type: 'text' },
  { field: 'share', label: 'Share of customers', type: 'amount' },
  { field: 'demographics', label: 'Demographics', type: 'words' },
  { field: 'goals', label: 'Goals', type: 'words' },
  { field: 'needs', label: 'Needs', type: 'words' },
  { field: 'expectations', label: 'Expectations', type: 'words' },
  { field: 'behaviours', label: 'Behaviours', type: 'words' },
  { field: 'frustrations', label: 'Frustrations', type: 'words' },
  { field: 'motivations', label: 'Motivations', type: 'words' },
  { field: 'preferences', label: 'Preferences', type: 'words' },
  { field: 'channels', label: 'Channels', type: 'words' },
  { field: 'devices', label: 'Devices', type: 'words' },
  { field: 'context', label: 'Context', type: 'words' },
  { field: 'techComfort', label: 'Ease with technology', type: 'amount' },
  { field: 'source', label: 'Source', type: 'text' },
  { field: 'sourceDate', label: 'Date of source', type: 'text' },
  { field: 'confidence', label: 'Confidence', type: 'amount' },
];

/** What a card knows besides its text, its place and its severity. */
export const cardFields: readonly Field[] = [
  { field: 'score', label: 'Score of the step', type: 'amount' },
  { field: 'actors', label: 'Who does it', type: 'words' },
  { field: 'actorFrom', label: 'From', type: 'text' },
  { field: 'actorTo', label: 'To', type: 'text' },
  { field: 'channel', label: 'Channel', type: 'words' },
  { field: 'device', label: 'Device', type: 'words' },
  { field: 'setting', label: 'Online or offline', type: 'amount' },
  { field: 'system', label: 'System', type: 'text' },
  { field: 'visibility', label: 'Front or back stage', type: 'text' },
  { field: 'waitTime', label: 'Waiting time', type: 'amount' },
  { field: 'importance', label: 'Importance', type: 'amount' },
  { field: 'satisfaction', label: 'Satisfaction', type: 'amount' },
  { field: 'belongsTo', label: 'Whose it is', type: 'text' },
  { field: 'cause', label: 'Cause', type: 'words' },
  { field: 'who', label: 'Who is hit', type: 'words' },
  { field: 'frequency', label: 'Frequency', type: 'amount' },
  { field: 'reach', label: 'Reach', type: 'amount' },
  { field: 'cost', label: 'Cost', type: 'amount' },
  { field: 'evidence', label: 'Evidence', type: 'data' },
  { field: 'confidence', label: 'Confidence', type: 'amount' },
  { field: 'votes', label: 'Votes', type: 'count' },
  { field: 'status', label: 'Status', type: 'text' },
  { field: 'customerValue', label: 'Customer value', type: 'amount' },
  { field: 'businessValue', label: 'Business value', type: 'amount' },
  { field: 'effort', label: 'Effort', type: 'amount' },
  { field: 'owner', label: 'Owner', type: 'text' },
  { field: 'due', label: 'Due', type: 'text' },
  { field: 'ticket', label: 'Ticket', type: 'text' },
  { field: 'expectedChange', label: 'Number it should move', type: 'amount' },
  { field: 'measuredChange', label: 'What it did move', type: 'amount' },
  { field: 'setsApart', label: 'Sets us apart', type: 'flag' },
  { field: 'seenIn', label: 'Seen in', type: 'amount' },
  { field: 'threshold', label: 'Threshold', type: 'amount' },
  { field: 'response', label: 'What we do', type: 'amount' },
  { field: 'stepIn', label: 'When to step in', type: 'amount' },
  { field: 'chosenOver', label: 'Chosen over', type: 'amount' },
];

/** What a stage knows besides its name. */
export const stageFields: readonly Field[] = [
  { field: 'goal', label: 'Goal', type: 'words' },
  { field: 'entry', label: 'Begins when', type: 'text' },
  { field: 'exit', label: 'Ends when', type: 'text' },
  { field: 'duration', label: 'Duration', type: 'amount' },
  { field: 'volume', label: 'Volume', type: 'amount' },
  { field: 'dropOff', label: 'Drop-off', type: 'amount' },
  { field: 'momentOfTruth', label: 'Moment of truth', type: 'data' },
  { field: 'owner', label: 'Owner', type: 'text' },
  { field: 'department', label: 'Department', type: 'amount' },
  { field: 'risks', label: 'Risks', type: 'words' },
  { field: 'after', label: 'After', type: 'text' },
  { field: 'branchLabel', label: 'Branch', type: 'text' },
];

/** What a feeling knows besides its value, its word and its place. */
export const emotionFields: readonly Field[] = [
  { field: 'evidence', label: 'Evidence', type: 'data' },
  { field: 'confidence', label: 'Confidence', type: 'amount' },
];

/** What a metric knows besides its kind, its name and its place. */
export const metricFields: readonly Field[] = [
  { field: 'baseline', label: 'Before', type: 'amount' },
  { field: 'current', label: 'Now', type: 'amount' },
  { field: 'target', label: 'Target', type: 'amount' },
  { field: 'scale', label: 'Scale', type: 'text' },
  { field: 'n', label: 'n', type: 'amount' },
  { field: 'low', label: 'Interval from', type: 'amount' },
  { field: 'high', label: 'Interval to', type: 'amount' },
  { field: 'date', label: 'Date', type: 'text' },
  { field: 'source', label: 'Source', type: 'text' },
];
