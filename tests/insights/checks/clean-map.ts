/** What is in the map, loosely: seeds take away, add and rename. */
// biome-ignore lint/suspicious/noExplicitAny: seeded faults put anything anywhere; the journey's schema looks at it then.
type Loose = any;

/** A small map to which no check has anything to say; each call gives a fresh one. */
export function cleanMap(): { [field: string]: Loose } {
  return {
    id: 'map',
    title: 'Mending a bicycle',
    scenario: 'A commuter’s chain breaks on a Monday.',
    start: 'The chain breaks',
    end: 'Riding again',
    status: 'live',
    reviewed: '2026-10-01',
    review: '2027-01-01',
    personas: [{ id: 'ada', name: 'Ada', source: '12 interviews', sourceDate: '2026-06' }],
    stages: [
      { id: 'find', name: 'Looking for help', goal: 'Know who mends it today', owner: 'Noor' },
      { id: 'use', name: 'Having it mended', goal: 'Ride home', owner: 'Noor' },
    ],
    lanes: [
      { id: 'do', name: 'Actions', kind: 'actions' },
      { id: 'meet', name: 'Touchpoints', kind: 'touchpoints' },
      { id: 'feel', name: 'Feelings', kind: 'emotions' },
      { id: 'hurt', name: 'Pain points', kind: 'pains' },
      { id: 'mend', name: 'Solutions', kind: 'solutions' },
    ],
    cards: [
      { id: 'do-1', stageId: 'find', laneId: 'do', text: 'Asks a neighbour' },
      { id: 'do-2', stageId: 'use', laneId: 'do', text: 'Waits at the counter' },
      { id: 'meet-1', stageId: 'find', laneId: 'meet', text: 'Opening hours', channel: ['Web', 'Phone'] },
      { id: 'meet-2', stageId: 'use', laneId: 'meet', text: 'Repair ticket', channel: ['Store', 'Phone'] },
      {
        id: 'hurt-1',
        stageId: 'find',
        laneId: 'hurt',
        text: 'Nobody says how long it takes',
        evidence: { type: 'interview', ref: 'Round 2', date: '2026-06', n: 12 },
      },
      { id: 'mend-1', stageId: 'find', laneId: 'mend', text: 'Waiting time on the page', status: 'agreed' },
    ],
    links: [{ id: 'l1', from: 'hurt-1', to: 'mend-1' }],
    emotions: [
      { id: 'feel-1', stageId: 'find', personaId: 'ada', value: -1, label: 'Lost' },
      { id: 'feel-2', stageId: 'use', personaId: 'ada', value: 1.5, label: 'Relieved' },
    ],
    metrics: [
      {
        id: 'nps',
        kind: 'NPS',
        stageId: 'use',
        baseline: 12,
        current: 18,
        target: 30,
        n: 140,
        date: '2026-09',
        source: 'Survey',
      },
    ],
  };
}
