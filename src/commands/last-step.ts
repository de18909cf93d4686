/** Knows whether undo would take back what this plugin wrote last, or something that its person did since. */
export interface LastStep {
  /** To be called when a step is written: what the page shows now is what the step left. */
  remember(): void;
  /** Whether nobody but others did anything since. Waits for what FigJam has yet to report. */
  isStillLast(): Promise<boolean>;
  /** Whether these are reports of the step itself and nothing else: what they name looks as the step left it. */
  isEcho(changes: readonly NodeChange[]): boolean;
  forget(): void;
}

interface Step {
  page: PageNode;
  /** How each node looked when the step was done. */
  looks: Map<string, string>;
  onChange: (event: NodeChangeEvent) => void;
}

/** Milliseconds in which a change that was made before is reported. */
const reportsWithin = 50;

/**
 * Undo in FigJam takes back whatever its person did last, and plugins can neither look at that list nor redo. So this
 * listens: changes by others do not count, for undo leaves them alone, and neither do reports of the step itself,
 * which are known by what they report (figjam-facts 9.1: not by when they come).
 */
export function followLastStep(host: PluginAPI): LastStep {
  let step: Step | null = null;
  const forget = (): void => {
    step?.page.off('nodechange', step.onChange);
    step = null;
  };
  host.on('close', forget);
  return {
    forget,
    isEcho(changes) {
      const looks = step?.looks;
      return (
        looks !== undefined &&
        changes.every((change) => change.origin === 'LOCAL' && !isPersonal(change, looks))
      );
    },
    remember() {
      forget();
      // The step is done: that its looks cannot be read must not seem a failure of it. Undo is then not offered.
      try {
        step = follow(host.currentPage, forget);
      } catch {
        forget();
      }
    },
    async isStillLast() {
      await new Promise((resolve) => setTimeout(resolve, reportsWithin));
      return step !== null;
    },
  };
}

/** Remembers how a page looks, and calls `forget` when its person changes that. */
function follow(page: PageNode, forget: () => void): Step {
  const looks = new Map<string, string>();
  for (const node of page.findAll()) looks.set(node.id, lookOf(node));
  const onChange = ({ nodeChanges }: NodeChangeEvent): void => {
    if (nodeChanges.some((change) => isPersonal(change, looks))) forget();
  };
  page.on('nodechange', onChange);
  return { page, looks, onChange };
}

function isPersonal({ origin, type, id, node }: NodeChange, looks: ReadonlyMap<string, string>): boolean {
  if (origin === 'REMOTE') return false;
  if (type === 'DELETE' || node.removed) return looks.has(id);
  return lookOf(node) !== looks.get(id);
}

/**
 * What a person can change on a node, but for what FigJam itself changes in its wake: sizes follow texts, and
 * connectors what they hold on to.
 */
function lookOf(node: SceneNode): string {
  const { name, locked, parent } = node;
  const place = node.type === 'CONNECTOR' ? [node.connectorStart, node.connectorEnd] : [node.x, node.y];
  const size = node.type === 'SECTION' ? [node.width, node.height] : [];
  const fills = 'fills' in node ? node.fills : null;
  return JSON.stringify([name, locked, parent?.id, place, size, fills, wordsOf(node)]);
}

function wordsOf(node: SceneNode): string[] {
  if (node.type === 'TEXT') return [node.characters];
  if (node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT' || node.type === 'CONNECTOR')
    return [node.text.characters];
  if (node.type !== 'TABLE') return [];
  const words: string[] = [];
  for (let row = 0; row < node.numRows; row += 1) {
    for (let column = 0; column < node.numColumns; column += 1)
      words.push(node.cellAt(row, column).text.characters);
  }
  return words;
}
