/** The house's import directions (docs/architecture.md). Each rule names who may not reach whom, and why. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|ui|playground)/', pathNot: allowed },
});

/** A room of `src` and those that it may know. */
const room = (name, allowed, comment) =>
  only(name.replaceAll('/', '-'), `^src/${name}/`, `^src/(${[name, ...allowed].join('|')})/`, comment);

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-folder-circles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '/dist/' } },

    room('journey', [], 'the words of the domain, and how they are merged, need nothing else'),
    only(
      'journey-itself',
      '^src/journey/[^/]+$',
      '^src/journey/[^/]+$',
      'a merge knows the model, not the other way round',
    ),
    room('contract', ['journey'], 'messages carry words of the domain'),
    {
      name: 'sandbox-merges-no-files',
      comment:
        'a file is merged where the engine is fast and freezes nobody: the sandbox knows what a change is, and the few that a person makes in the panel',
      severity: 'error',
      from: { path: '^src/main[.]ts$' },
      to: {
        path: '^src/(journey/merge|client)/',
        pathNot:
          '^src/journey/merge/(apply-changes|around-cards|change|field-values|hindrances|journey-after|merge-edits|merge-error|merge-order|merge-seen|order-fields|remember-news|settle-references)[.]ts$',
        reachable: true,
      },
    },
    room('templates', ['journey'], 'templates are data in terms of the model'),
    room('insights', ['journey'], 'judgements on a journey'),
    room('insights/facts', ['journey'], 'what words, amounts and dates mean, for whoever judges'),
    room('insights/numbers', ['insights/facts', 'journey'], 'answers and numbers'),
    room('insights/ranking', ['insights/facts', 'journey'], 'what comes first'),
    room('insights/coverage', ['insights/facts', 'journey'], 'how much of a map is known'),
    room('insights/people', ['insights/facts', 'journey'], 'who is responsible, and who it is about'),
    room('insights/watch', ['insights/facts', 'journey'], 'whom to keep, and when to step in'),
    room('insights/channels', ['insights/facts', 'journey'], 'who meets people where'),
    only(
      'insights-review',
      '^src/insights/review/',
      '^src/(insights/(review/|facts/|review-dates)|journey/)',
      'whether a map is due',
    ),
    room(
      'insights/checks',
      ['insights/facts', 'insights/channels', 'insights/review', 'journey'],
      'what is missing; a rule knows no other rule',
    ),
    room(
      'formats',
      ['journey', 'insights'],
      'files know the model, the base a merge needs, and what a report is about',
    ),

    room('plane', ['journey'], 'what reading and drawing share'),
    room('own-map/plan', ['plane', 'journey'], 'from a journey to what shall be drawn'),
    room('own-map/twins', ['plane', 'journey'], 'maps that two people drew at the same moment'),
    room(
      'own-map/matrix',
      ['plane', 'journey'],
      'what stands for cards beside their map, and what its place says',
    ),
    room(
      'own-map/adopted',
      ['own-map/plan', 'plane', 'journey'],
      'what a map of others that is in use remembers',
    ),
    room(
      'own-map/read',
      ['own-map/plan', 'own-map/twins', 'own-map/matrix', 'plane', 'journey'],
      'from what is seen to a journey',
    ),
    room(
      'own-map/change',
      [
        'own-map/read',
        'own-map/plan',
        'own-map/adopted',
        'own-map/twins',
        'own-map/matrix',
        'plane',
        'journey',
      ],
      'from what stands to what shall stand',
    ),
    {
      name: 'change-is-a-value',
      comment:
        'whoever wants a map changed asks for a `Work` and gets a value: the draft in which it is worked out is seen by nobody else',
      severity: 'error',
      from: { path: '^(src|ui|playground)/', pathNot: '^src/own-map/change/' },
      to: {
        path: '^src/own-map/change/',
        pathNot:
          '^src/own-map/change/(change|work|map-without|foresee|estimate-sizes|fingerprint|tidy/(tidy|find-full-cells))[.]ts$',
      },
    },
    room(
      'imports',
      ['formats', 'strangers', 'insights', 'plane', 'journey'],
      'whatever people have, as a map: in the panel and on the command line',
    ),
    room('strangers', ['own-map', 'plane', 'journey'], 'boards that others drew'),
    room('strangers/adopt', ['own-map', 'plane', 'journey'], 'maps of others that are in use'),

    room(
      'sandbox',
      ['own-map', 'plane', 'journey', 'templates', 'contract', 'insights'],
      'the only code that calls the Plugin API; it never reads what others drew',
    ),
    room('sandbox/read', ['contract', 'own-map', 'plane', 'journey'], 'what is on the board, as plain data'),
    room(
      'client',
      ['contract', 'strangers', 'own-map', 'plane', 'journey'],
      'what the panel and the command line do for the sandbox',
    ),
    room('sandbox/write', ['sandbox/read', 'own-map', 'plane', 'journey'], 'the one writer of nodes'),
    only(
      'sandbox-step',
      '^src/sandbox/step/',
      '^src/(?!sandbox/(commands|saved)/)',
      'a guarded write knows no command',
    ),

    room('diagnostics', [], 'it is pasted alone, and what it finds must not rest on what we believe'),

    only('panel', '^ui/', '^(ui/|src/(?!sandbox/))', 'the panel never touches the board'),
    only(
      'simulator',
      '^playground/figjam/',
      '^playground/figjam/',
      'the simulator is the oracle: it knows nothing of the product',
    ),
    only(
      'board-file',
      '^playground/board-file/',
      '^playground/(board-file|figjam)/',
      'files of boards know the simulator only',
    ),
    only(
      'vm',
      '^playground/vm/',
      '^playground/(vm|figjam|board-file)/',
      'the machine runs any plugin, not just ours',
    ),
    only('page', '^playground/page/', '^playground/', 'the page runs the built plugin, never its sources'),
    only(
      'cli',
      '^playground/cli/',
      '^(playground/|src/(?!sandbox/))',
      'the command line speaks the panel’s messages and formats',
    ),
    {
      name: 'sandbox-reads-no-strangers',
      comment: 'what others drew, in use or not, is read where the engine is fast: never in the sandbox',
      severity: 'error',
      from: { path: '^src/(sandbox/|main[.]ts$)' },
      to: { path: '^src/strangers/', reachable: true },
    },
    {
      name: 'strangers-are-found-apart',
      comment: 'finding maps and sorting loose notes know nothing of each other',
      severity: 'error',
      from: { path: '^src/strangers/(find|loose)/' },
      to: { path: '^src/strangers/(find|loose)/', pathNot: '^src/strangers/$1/' },
    },
    only('product-knows-no-playground', '^(src|ui)/', '^(src|ui)/', 'no branch for the playground'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
