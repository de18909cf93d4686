import { type Stretches, visitEach } from '../../journey/stretches.ts';
import { inStretches } from '../read/breathe.ts';
import type { LeftBoard } from './left-board.ts';
import { type StepTrace, whyNotAlone } from './step-trace.ts';

/** Knows whether undo would take back what this plugin wrote last, or something that its person did since. */
export interface LastStep {
  /**
   * To be called when a step is written, without waiting: `left` tells what it left.
   */
  remember(left: () => LeftBoard): void;
  /** Whether nobody but others did anything since. Waits for what FigJam has yet to report. */
  isStillLast(): Promise<boolean>;
  /** Why undo would take along what others did since, in words for people; `null` when it would not. Does not wait. */
  whyNotAlone(): string | null;
  /** What undo would take back; `null` when no step is kept. */
  trace(): StepTrace | null;
  /** Whether these are reports of the step itself and nothing else: what they name looks as the step left it. */
  isEcho(changes: readonly NodeChange[]): Stretches<boolean>;
  /** Whether there is a step, and nothing has been reported since that its person did. */
  isKept(): boolean;
  forget(): void;
}

interface Step {
  /** Where its person was: what they do there goes first. */
  page: PageNode;
  /** How the board looked when the step was done. */
  left: LeftBoard;
  onChange: (event: NodeChangeEvent) => void;
  /** Goes through what was reported; resolved when nothing is left. */
  checking: Promise<void>;
  /** Something that its person did may have gone unreported, or was somebody else's: what undo would take along says why not. */
  isUnsure: boolean;
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
    const last = step;
    step = null;
    if (last) stopFollowing(last);
  };
  host.on('close', forget);
  return {
    forget,
    isKept: () => step !== null,
    *isEcho(changes) {
      const left = step?.left;
      if (left === undefined) return false;
      for (const change of changes) {
        if (change.origin !== 'LOCAL' || !left.isAsLeft(change)) return false;
        yield stepsOfLook;
      }
      return true;
    },
    remember(known) {
      forget();
      // The step is done: that its looks cannot be read must not seem a failure of it. Undo is then not offered.
      try {
        const next: Step = follow(host.currentPage, known, () => {
          if (step === next) forget();
        });
        step = next;
      } catch {
        forget();
      }
    },
    trace: () => step?.left.trace ?? null,
    whyNotAlone: () => (step ? whyNotAlone(step.left.trace) : null),
    async isStillLast() {
      await new Promise((resolve) => setTimeout(resolve, reportsWithin));
      await step?.checking;
      return step !== null && !step.isUnsure;
    },
  };
}

/** That FigJam fails here is no failure of the next step: whoever goes on listening has nothing left to forget. */
function stopFollowing({ page, onChange }: Step): void {
  try {
    page.off('nodechange', onChange);
  } catch {
    // Nothing depends on it.
  }
}

function* goThrough(changes: readonly NodeChange[], check: (change: NodeChange) => void): Stretches<void> {
  // Others hear of the same changes at the same moment.
  yield changes.length / 2;
  yield* visitEach(changes, check, stepsOfLook);
}

/** What reading the look of one node takes, in steps of `Stretches`. */
const stepsOfLook = 10;

/** Remembers how the board looks, and calls `forget` when its person changes that. */
function follow(page: PageNode, known: () => LeftBoard, forget: () => void): Step {
  const left = known();
  // The first report tells of the step itself, and names one origin for all that happened to a node meanwhile.
  let isEcho = true;
  const onChange = ({ nodeChanges }: NodeChangeEvent): void => {
    const isFirst = isEcho;
    isEcho = false;
    const check = (change: NodeChange): void => {
      const isDeed = change.origin !== 'REMOTE' && !left.isAsLeft(change);
      if (isDeed && !(isFirst && left.trace.looks.has(change.id))) forget();
      else if (isDeed || mayHide(change, left)) step.isUnsure = true;
    };
    // A few are gone through at once; a map that was just drawn is reported as a whole.
    const checking = inStretches(goThrough(nodeChanges, check)).catch(forget);
    step.checking = step.checking.then(() => checking);
  };
  const step: Step = { page, left, onChange, checking: Promise.resolve(), isUnsure: false };
  page.on('nodechange', onChange);
  return step;
}

/**
 * Only the topmost of new nodes is reported: what this person did in the same moment to something around which a
 * colleague draws a section is not.
 */
function mayHide({ origin, type, node }: NodeChange, left: LeftBoard): boolean {
  if (origin !== 'REMOTE' || type !== 'CREATE' || node.removed || !('findAll' in node)) return false;
  const maker = makerOf(node.id);
  const others = node.findAll((inside) => makerOf(inside.id) !== maker);
  return others.some((inside) => !left.isAsLeft({ type: 'PROPERTY_CHANGE', id: inside.id, node: inside }));
}

/** Node ids begin with the session that made them. */
const makerOf = (id: string): string => id.slice(0, id.indexOf(':'));
