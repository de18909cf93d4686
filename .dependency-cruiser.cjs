/** The house's import directions (docs/architecture.md). Each rule names who may not reach whom, and why. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|ui|playground)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '/dist/' } },
    only('model-stands-alone', '^src/model/', '^src/model/', 'the words of the domain need nothing else'),
    only(
      'templates',
      '^src/templates/',
      '^src/(templates|model)/',
      'templates are data in terms of the model',
    ),
    only('layout', '^src/layout/', '^src/(layout|model)/', 'pure geometry between journey and board'),
    only('merge', '^src/merge/', '^src/(merge|model)/', 'a merge knows records, not boards or files'),
    only('insights', '^src/insights/', '^src/(insights|model)/', 'judgements on a journey'),
    only(
      'formats',
      '^src/formats/',
      '^src/(formats|insights|model|merge)/',
      'files know the model, the base a merge needs, and the judgements that a report is about',
    ),
    only('rpc', '^src/rpc/', '^src/(rpc|model|merge)/', 'messages carry model and merge words'),
    only('board', '^src/board/', '^src/(board|layout|model)/', 'host code draws plans and gathers snapshots'),
    only(
      'commands',
      '^src/commands/',
      '^src/(commands|board|layout|merge|model|templates|rpc|insights)/',
      'one file a job',
    ),
    only(
      'panel',
      '^ui/',
      '^(ui/|src/(model|formats|insights|rpc|templates|layout/strangers)/|src/layout/held\\.ts$)',
      'the panel never touches the board, and reads of it what strangers drew',
    ),
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
      '^(playground/|src/(formats|insights|rpc|model|templates|merge|layout/strangers)/|src/layout/held\\.ts$)',
      'the command line speaks the panel’s messages and formats, and reads strangers’ boards as it does',
    ),
    {
      name: 'sandbox-reads-no-strangers',
      comment: 'what strangers drew is read where the engine is fast, when somebody asks: never in the sandbox',
      severity: 'error',
      from: { path: '^src/(board|commands)/|^src/main\\.ts$' },
      to: { path: '^src/layout/(foreign|clusters|strangers)/', reachable: true },
    },
    {
      name: 'our-maps-know-no-strangers',
      comment: 'finding builds on how our maps are read and written, never the other way round',
      severity: 'error',
      from: { path: '^src/layout/', pathNot: '^src/layout/(foreign|clusters|strangers)/' },
      to: { path: '^src/layout/(foreign|clusters|strangers)/' },
    },
    {
      name: 'strangers-are-found-apart',
      comment: 'finding maps and sorting loose notes know nothing of each other',
      severity: 'error',
      from: { path: '^src/layout/(foreign|clusters)/' },
      to: { path: '^src/layout/(foreign|clusters|strangers)/', pathNot: '^src/layout/$1/' },
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
