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

// So marked, lists that a bundle does not use stay out of it.
/* @__NO_SIDE_EFFECTS__ */
function text(field: string, label: string): Field {
  return { field, label, type: 'text' };
}
/* @__NO_SIDE_EFFECTS__ */
function words(field: string, label: string): Field {
  return { field, label, type: 'words' };
}
/* @__NO_SIDE_EFFECTS__ */
function amount(field: string, label: string): Field {
  return { field, label, type: 'amount' };
}
/* @__NO_SIDE_EFFECTS__ */
function data(field: string, label: string): Field {
  return { field, label, type: 'data' };
}

/** What stands in the facts table of a map. The title is not among them: it is the map's heading. */
export const journeyFields: readonly Field[] = [
  text('scenario', 'Scenario'),
  text('purpose', 'Question it answers'),
  words('goal', 'Goal'),
  words('expectations', 'Expectations'),
  text('start', 'Starts when'),
  text('end', 'Ends when'),
  text('state', 'Shows'),
  text('status', 'Status'),
  text('sector', 'Sector'),
  amount('group', 'Group'),
  text('owner', 'Owner'),
  text('reviewed', 'Last reviewed'),
  text('review', 'Next review'),
  amount('rhythm', 'Review rhythm'),
  words('triggers', 'Review again on'),
  text('privacy', 'Personal data'),
  text('language', 'Language'),
  text('emotionScale', 'Emotion scale'),
];

/** What stands in a persona's table. Name, emoji, colour and quote have places of their own on its card. */
export const personaFields: readonly Field[] = [
  text('type', 'Who'),
  text('state', 'Shows'),
  text('segment', 'Segment'),
  amount('share', 'Share of customers'),
  words('demographics', 'Demographics'),
  words('goals', 'Goals'),
  words('needs', 'Needs'),
  words('expectations', 'Expectations'),
  words('behaviours', 'Behaviours'),
  words('frustrations', 'Frustrations'),
  words('motivations', 'Motivations'),
  words('preferences', 'Preferences'),
  words('channels', 'Channels'),
  words('devices', 'Devices'),
  words('context', 'Context'),
  amount('techComfort', 'Ease with technology'),
  text('source', 'Source'),
  text('sourceDate', 'Date of source'),
  amount('confidence', 'Confidence'),
];

/** What a card knows besides its text, its place and its severity. */
export const cardFields: readonly Field[] = [
  amount('score', 'Score of the step'),
  words('actors', 'Who does it'),
  text('actorFrom', 'From'),
  text('actorTo', 'To'),
  words('channel', 'Channel'),
  words('device', 'Device'),
  amount('setting', 'Online or offline'),
  text('system', 'System'),
  text('visibility', 'Front or back stage'),
  amount('waitTime', 'Waiting time'),
  amount('importance', 'Importance'),
  amount('satisfaction', 'Satisfaction'),
  text('belongsTo', 'Whose it is'),
  words('cause', 'Cause'),
  words('who', 'Who is hit'),
  amount('frequency', 'Frequency'),
  amount('reach', 'Reach'),
  amount('cost', 'Cost'),
  data('evidence', 'Evidence'),
  amount('confidence', 'Confidence'),
  { field: 'votes', label: 'Votes', type: 'count' },
  text('status', 'Status'),
  amount('customerValue', 'Customer value'),
  amount('businessValue', 'Business value'),
  amount('effort', 'Effort'),
  text('owner', 'Owner'),
  text('due', 'Due'),
  text('ticket', 'Ticket'),
  amount('expectedChange', 'Number it should move'),
  amount('measuredChange', 'What it did move'),
  { field: 'setsApart', label: 'Sets us apart', type: 'flag' },
  amount('seenIn', 'Seen in'),
  amount('threshold', 'Threshold'),
  amount('response', 'What we do'),
  amount('stepIn', 'When to step in'),
  amount('chosenOver', 'Chosen over'),
];

/** What a stage knows besides its name. */
export const stageFields: readonly Field[] = [
  words('goal', 'Goal'),
  text('entry', 'Begins when'),
  text('exit', 'Ends when'),
  amount('duration', 'Duration'),
  amount('volume', 'Volume'),
  amount('dropOff', 'Drop-off'),
  data('momentOfTruth', 'Moment of truth'),
  text('owner', 'Owner'),
  amount('department', 'Department'),
  words('risks', 'Risks'),
  text('after', 'After'),
  text('branchLabel', 'Branch'),
];

/** What a feeling knows besides its value, its word and its place. */
export const emotionFields: readonly Field[] = [
  data('evidence', 'Evidence'),
  amount('confidence', 'Confidence'),
];

/** What a metric knows besides its kind, its name and its place. */
export const metricFields: readonly Field[] = [
  amount('baseline', 'Before'),
  amount('current', 'Now'),
  amount('target', 'Target'),
  text('scale', 'Scale'),
  amount('n', 'n'),
  amount('low', 'Interval from'),
  amount('high', 'Interval to'),
  text('date', 'Date'),
  text('source', 'Source'),
];
