import type { MapState } from '../../src/insights/checks/check-journey.ts';
import type { KnownHow } from '../../src/insights/coverage/evidence-coverage.ts';
import type { Formula, RankedKind } from '../../src/insights/ranking/rank-cards.ts';
import type { Unwatched, WatchField } from '../../src/insights/watch/watch-list.ts';
import { count, notes } from './count.ts';
import { bandNames, inputHints, inputNames } from './ranking-inputs.ts';
import { surveyWords } from './survey.ts';

/** Words of "Decide". */
export const decideWords = {
  title: 'Decide',
  openNamed: (title: string) => `Decide on ${title}`,
  back: 'Back to “Decide”',
  tabs: {
    check: 'Check',
    first: 'First',
    numbers: 'Numbers',
    channels: 'Channels',
    known: 'Known',
    people: 'People',
    watch: 'Watch',
  },
  tabList: 'What to decide by',
  wholeMap: 'The map itself',
  outside: 'Outside the stages',
  labels: {
    muted: 'Finding muted',
    unmuted: 'Finding shown again',
    state: 'State of the map',
    number: (kind: string, place: string) => `${kind} of “${place}”`,
  },

  check: {
    state: 'This map is',
    states: { workshop: 'In a workshop', draft: 'A draft', live: 'Live' } satisfies {
      [state in MapState]: string;
    },
    stateHints: {
      workshop: 'Nothing is checked while people are still writing.',
      draft: 'Ten checks: is everything there that a decision needs?',
      live: 'All 25 checks: also evidence, numbers, wording and age.',
    } satisfies { [state in MapState]: string },
    none: 'Nothing is missing.',
    noneInWorkshop: 'Checks wait until the workshop is over.',
    found: (n: number) => count(n, 'finding'),
    mute: 'Mute',
    muteNamed: (text: string) => `Mute: ${text}`,
    muteRule: 'Mute all of this kind',
    unmute: 'Show again',
    unmuteNamed: (text: string) => `Show again: ${text}`,
    muted: (n: number) => `Muted: ${n}`,
    mutedHint: 'Kept with the map, for everybody who opens it.',
    fixNamed: (label: string, text: string) => `${label}: ${text}`,
  },

  first: {
    what: 'Rank',
    kinds: { pains: 'Pain points', opportunities: 'Ideas' } satisfies { [kind in RankedKind]: string },
    by: 'By',
    formulas: {
      pain: 'Severity × frequency × reach',
      opportunity: 'Importance and satisfaction',
      rice: 'RICE',
      value: 'Value against effort',
    } satisfies { [formula in Formula]: string },
    how: {
      pain: 'Severity (1 to 5) × frequency (1 to 5) × reach (a share) × weight of the stage.',
      opportunity:
        'Importance + what it exceeds satisfaction by, both 0 to 10: the share of the two highest answers, divided by ten. Rated from 1 to 5, they give an order only.',
      rice: 'Reach (people in a period) × impact (0.25 to 3) × confidence ÷ effort (person-months).',
      value: 'Mean of customer value and business value; of equals, less effort first.',
    } satisfies { [formula in Formula]: string },
    weights: 'What weighs how much',
    momentOfTruth: 'A moment of truth counts × times',
    vote: 'Each vote adds × times the score',
    customer: 'Customer value counts × times',
    business: 'Business value counts × times',
    weightHint: 'Only here: the map stays as it is.',
    none: {
      pains: 'The map has no pain points yet.',
      opportunities: 'The map has no opportunities or solutions yet.',
    } satisfies {
      [kind in RankedKind]: string;
    },
    noScore: 'Not ranked yet',
    apart: 'Sets us apart',
    missing: (names: string) => `Missing for a score: ${names}`,
    lacking: (input: string, by: Formula, said: string) => {
      const hint = inputHints[by === 'pain' && input === 'reach' ? 'share' : input] ?? '';
      return `${inputNames[input] ?? input} (${said === '' ? hint : `${hint}; not “${said}”`})`;
    },
    inputs: inputNames,
    bands: bandNames,
    matrix: {
      put: 'Put the matrix on the board',
      hint: 'Drag there, and value and effort change here; and the other way round.',
      label: 'Matrix of value and effort',
      unrated: (n: number, of: number) =>
        n === 0 ? `All ${of} ideas are rated` : `${n} of ${of} ideas not rated yet`,
    },
    decide: 'Owner, date, status, inputs',
    decideNamed: (text: string) => `Owner, date, status, inputs of: ${text}`,
    place: (at: number) => `${at}.`,
  },

  numbers: {
    title: 'Numbers on the map',
    none: 'The map has no numbers yet. Paste answers below, or type one.',
    of: (name: string) => `of “${name}”`,
    n: (n: string) => `n ${n}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    lowest: 'Lowest touchpoint',
    better: 'Better than before',
    worse: 'Worse than before',
    moved: (by: string) => `moved by ${by}`,
    add: 'Type a number',
    addTo: 'It belongs to',
  },

  survey: surveyWords,

  channels: {
    none: 'The map says no channels yet: give touchpoints a channel, or the map a row for each channel.',
    freeRow:
      'Its row of channels holds free words. To see where people change channel, give touchpoints a channel.',
    table: 'Channels by stage',
    channel: 'Channel',
    changes: 'From stage to stage',
    from: (from: string, to: string) => `${from} → ${to}`,
    kept: (names: string) => `Goes on: ${names}`,
    left: (names: string) => `Ends: ${names}`,
    joined: (names: string) => `Begins: ${names}`,
    carried: (texts: string) => `Carried over: ${texts}`,
    notCarried: 'Nothing is carried over',
    gaps: {
      changed: () => 'People begin again here: no channel goes on, and nothing is carried over.',
      hole: (channel: string) => `${channel} is missing here, and there again later.`,
      promised: (channel: string) => `${channel} is promised, and not there.`,
    },
    inconsistent: (n: number) => `Not the same everywhere: ${count(n, 'stage')}`,
    consistent: 'No stage is known to say different things in different channels.',
    notes: (n: number) => notes(n),
  },

  known: {
    hows: { known: 'known', inferred: 'inferred', assumed: 'assumed' } satisfies {
      [how in KnownHow]: string;
    },
    total: (share: number, n: number) => `${share} % of ${notes(n)} are known`,
    hint: 'Known: with evidence, or validated. Notes that do not say count as assumed. Ideas and owners are left out.',
    byStage: 'By stage',
    byRow: 'By row',
    bar: (name: string, known: number, inferred: number, assumed: number) =>
      `${name}: ${known} known, ${inferred} inferred, ${assumed} assumed`,
    list: 'List',
    lists: { known: 'Only what is known', assumed: 'What to find out' },
    noneKnown: 'Nothing is known yet: add evidence to a note, or say how sure you are of it.',
    noneAssumed: 'Everything here is known or inferred.',
    none: 'The map has no notes yet that say something of people.',
    marks: {
      on: 'Show on the board',
      off: 'Take off the board',
      hint: 'A small mark on each note: ✓ known, ≈ inferred, ? assumed.',
      labels: { on: 'Marks of what is known', off: 'Marks taken off' },
      none: { on: 'The marks on the board are right.', off: 'There are no marks on the board.' },
    },
  },

  evidence: {
    title: 'Evidence for several notes',
    selectFirst: 'Select notes on the board, then say once how they are known.',
    selected: (n: number) => `${notes(n)} selected on the board.`,
    kind: 'Kind of evidence',
    n: 'People or cases',
    words: 'What it says, or where it is',
    fault: 'A whole number, or nothing.',
    add: (n: number) => (n === 0 ? 'Add to the selected notes' : `Add to ${notes(n)}`),
    done: (n: number) => `Evidence of ${notes(n)}`,
  },

  people: {
    owners: 'Who is responsible',
    ownersTable: 'Owners by stage',
    owner: 'Owner',
    ownsStage: 'responsible',
    empty: (names: string) => `Nobody is responsible for ${names}.`,
    none: 'The map names no owner yet.',
    unowned: (n: number) => `Open and owned by nobody: ${n}`,
    personas: 'Personas side by side',
    onePersona: 'With two or more personas, this is where they stand side by side.',
    feeling: 'How it feels',
    noFeeling: 'not said',
    mean: (mean: string, lowest: string, stage: string) => `${mean} on average, lowest ${lowest} in ${stage}`,
    pains: 'Pain points',
    numbers: 'Numbers',
    notSaid: 'Not said',
    marks: '● responsible for the stage; a number: owns so many notes there.',
  },

  watch: {
    title: 'Signals to watch for',
    none: 'The map has no signals yet: a row called “Signals”, or notes that say a threshold.',
    hint: 'A signal, where it is seen, from when on it counts, and what we do then.',
    fields: {
      source: 'Seen in',
      threshold: 'Counts from',
      response: 'What we do',
      by: 'By',
      channel: 'Through',
      when: 'When to step in',
    } satisfies { [field in WatchField]: string },
    missing: (names: string) => `Missing for a score: ${names}`,
    lacking: (input: string, by: Formula, said: string) => {
      const hint = inputHints[by === 'pain' && input === 'reach' ? 'share' : input] ?? '';
      return `${inputNames[input] ?? input} (${said === '' ? hint : `${hint}; not “${said}”`})`;
    },
    moments: 'When to step in',
    download: 'Download for the CRM',
    file: 'watch list',
    unwatched: 'Nobody would notice',
    unwatchedHint: 'Stages in which people are lost or unhappy, without a signal.',
    reasons: {
      dropOff: 'People drop off here.',
      churn: 'Churn is measured here, after the fact.',
      low: 'It feels worst here.',
    } satisfies { [reason in Unwatched['reason']]: string },
  },

  review: {
    since: 'What changed since',
    sinceNamed: (title: string) => `What changed since the last review of ${title}`,
    noSnapshot:
      'There is no snapshot of this map yet. Take one at each review: then this shows what changed since.',
  },
};
