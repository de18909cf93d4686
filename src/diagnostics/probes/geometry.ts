import { type Bench, type Probe, wait } from '../probe.ts';
import { attempt, errorOf, type Fact } from '../report.ts';

/** Where nodes are put, and what their place makes of them. */
export const geometry: readonly Probe[] = [
  { facts: ['apiGeometry'], find: (bench) => ({ apiGeometry: findReparenting(bench) }) },
  { facts: ['relativeTransform'], find: (bench) => ({ relativeTransform: findTransform(bench) }) },
  {
    facts: ['numbers'],
    find({ scratch }) {
      const { x, y } = scratch.place();
      const note = scratch.note(x, y);
      note.x = 0.1;
      const read = note.x;
      return {
        numbers: {
          answer: read === 0.1 ? 'double' : read === Math.fround(0.1) ? 'single' : 'other',
          saw: read,
        },
      };
    },
  },
  {
    facts: ['sectionGrowth'],
    async find({ scratch }) {
      const { x, y } = scratch.place();
      const section = scratch.section(x, y, 300, 300);
      const note = scratch.note(x, y);
      section.appendChild(note);
      // Its middle stays within: else it would leave the section where places decide.
      note.x = 100;
      note.y = 20;
      const size = () => [section.width, section.height];
      const before = size();
      await wait(1500);
      const saw = { before, after: size(), note: [note.x, note.y] };
      const isSmall = ([width, height]: number[]) => width === 300 && height === 300;
      if (!isSmall(before)) return { sectionGrowth: { answer: 'grows', saw } };
      return { sectionGrowth: { answer: isSmall(saw.after) ? 'stays' : 'later', saw } };
    },
  },
  {
    facts: ['sectionName', 'sectionParents'],
    find({ host, scratch }) {
      const { x, y } = scratch.place();
      const section = scratch.section(x, y, 300, 300);
      section.name = '';
      const twin = scratch.keep(section.clone());
      const frame = scratch.keep(host.createFrame());
      frame.x = x;
      frame.y = y + 600;
      const inner = scratch.section(x, y, 100, 100);
      const inFrame = attempt(() => {
        frame.appendChild(inner);
        return inner.parent?.type;
      });
      return {
        sectionName: {
          answer: section.name === '' && twin.name === '' ? 'kept' : 'replaced',
          saw: [section.name, twin.name],
        },
        sectionParents: { answer: inFrame === 'FRAME' ? 'frames too' : 'no frames', saw: inFrame },
      };
    },
  },
];

/** Whether a write alone moves a node into a section: by its place, by the section's size, by making one over it. */
function findReparenting({ host, scratch }: Bench): Fact {
  const { x, y } = scratch.place();
  const { id: page } = host.currentPage;
  const section = scratch.section(x, y, 800, 800);
  const placed = scratch.note(x + 1200, y);
  placed.x = x + 200;
  placed.y = y + 200;
  const covered = scratch.note(x + 1000, y);
  section.resizeWithoutConstraints(1600, 800);
  const grown = covered.parent?.id !== page;
  const under = scratch.note(x + 100, y + 1200);
  scratch.section(x, y + 1100, 600, 600);
  const saw = { placed: placed.parent?.id !== page, grown, under: under.parent?.id !== page };
  return { answer: saw.placed || saw.grown || saw.under ? 'reparent' : 'never', saw };
}

function findTransform({ scratch }: Bench): Fact {
  const { x, y } = scratch.place();
  const note = scratch.note(x, y);
  const error = errorOf(() => {
    note.relativeTransform = [
      [1, 0, x + 500],
      [0, 1, y + 300],
    ];
  });
  const saw = { error, moved: [note.x - x, note.y - y] };
  if (error !== 'none') return { answer: 'throw', saw };
  const isTaken = Math.abs(note.x - x - 500) < 1 && Math.abs(note.y - y - 300) < 1;
  return { answer: isTaken ? 'taken' : 'ignored', saw };
}
