import { lookOf } from './looks.ts';

/** Knows whether undo would take back what this plugin wrote last, or something that its person did since. */
export interface LastStep {
  /**
   * To be called when a step is written. `looks`: how the nodes look that it wrote, where that is known; else the
   * whole page is read, as what the step left.
   */
  remember(looks?: ReadonlyMap<string, string>): void;
  /** Whether nobody but others did anything since. Waits for what FigJam has yet to report. */
  isStillLast(): Promise<boolean>;
  /** Whether these are reports of the step itself and nothing else: what they name looks as the step left it. */
  isEcho(changes: readonly NodeChange[]): boolean;
  forget(): void;
}

interface Step {
  page: PageNode;
  /** How each node looked when the step was done. */
  looks: ReadonlyMap<string, string>;
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
    remember(known) {
      forget();
      // The step is done: that its looks cannot be read must not seem a failure of it. Undo is then not offered.
      try {
        step = follow(host.currentPage, known, forget);
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
function follow(page: PageNode, known: Step['looks'] | undefined, forget: () => void): Step {
  const looks = known ?? looksOn(page);
  const onChange = ({ nodeChanges }: NodeChangeEvent): void => {
    if (nodeChanges.some((change) => isPersonal(change, looks))) forget();
  };
  page.on('nodechange', onChange);
  return { page, looks, onChange };
}

function looksOn(page: PageNode): Map<string, string> {
  const looks = new Map<string, string>();
  for (const node of page.findAll()) looks.set(node.id, lookOf(node));
  return looks;
}

function isPersonal({ origin, type, id, node }: NodeChange, looks: ReadonlyMap<string, string>): boolean {
  if (origin === 'REMOTE') return false;
  if (type === 'DELETE' || node.removed) return looks.has(id);
  return lookOf(node) !== looks.get(id);
}
