import * as z from 'zod/mini';
import { looseConnectorSchema, onBoardSchema } from '../model/board-facts.ts';
import { journeySchema } from '../model/journey.ts';
import { noteSectionSchema } from '../model/loose-notes.ts';
import { memorySchema } from '../model/memory.ts';
import { ownTemplateSchema } from '../model/own-template.ts';
import { recordKinds } from '../model/records.ts';
import { workshopLimits } from '../model/workshop.ts';

/**
 * Every message between the sandbox script and whoever drives it: the panel, or the command line. Requests carry
 * an id and are answered by exactly one `reply` (or `failure`); `event`s need no answer. A request whose id was
 * seen before is answered from memory, so that a double click inserts once.
 */
const json = z.json();
const recordsSchema = z.object({
  journeyId: z.string(),
  byId: z.record(
    z.string(),
    z.object({ kind: z.enum(recordKinds), id: z.string(), fields: z.record(z.string(), json) }),
  ),
  orders: z.object({
    stages: z.array(z.string()),
    lanes: z.array(z.string()),
    cells: z.record(z.string(), z.array(z.string())),
    personas: z.optional(z.array(z.string())),
    links: z.optional(z.array(z.string())),
    emotions: z.optional(z.array(z.string())),
    metrics: z.optional(z.array(z.string())),
  }),
});
/** The board as previewed: its records, and what it remembers of earlier files of the same export. */
const seenSchema = z.extend(recordsSchema, { brought: z.optional(memorySchema) });
const baseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full'), records: recordsSchema }),
  z.object({
    kind: z.literal('hashes'),
    fields: z.record(z.string(), z.record(z.string(), z.string())),
    whole: z.optional(z.record(z.string(), z.string())),
    held: z.nullable(z.array(z.string())),
    orders: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  z.object({ kind: z.literal('none') }),
]);
export const fileEditSchema = z.object({
  format: z.string(),
  exported: z.nullable(
    z.object({ id: z.string(), journeyId: z.string(), board: z.string(), map: z.string(), at: z.string() }),
  ),
  base: baseSchema,
  records: recordsSchema,
  carriesOrder: z.boolean(),
  fresh: z.optional(z.array(z.string())),
  leftOut: z.optional(z.array(z.enum(recordKinds))),
  notes: z.optional(z.array(z.string())),
});
const changeSchema = z.object({
  from: z.enum(['file', 'board']),
  op: z.enum(['add', 'update', 'remove']),
  kind: z.enum([...recordKinds, 'cell']),
  recordId: z.string(),
  field: z.optional(z.string()),
  before: z.optional(json),
  after: z.optional(json),
});
/** A change that cannot be written; `locked`: it can, once its note is unlocked. */
const hindranceSchema = z.object({
  recordId: z.string(),
  reason: z.string(),
  locked: z.optional(z.literal(true)),
});
const conflictSchema = z.object({
  kind: z.enum([...recordKinds, 'cell']),
  recordId: z.string(),
  field: z.optional(z.string()),
  base: json,
  ours: json,
  theirs: json,
});
const resolutionSchema = z.union([z.enum(['ours', 'theirs', 'both']), z.object({ write: json })]);

const id = z.string().check(z.minLength(1), z.maxLength(200));
const fields = z.record(z.string(), json);
/** One thing that a person did in an editor of the panel. */
const editSchema = z.discriminatedUnion('op', [
  /** Only the fields given; `null` clears. */
  z.object({ op: z.literal('set'), kind: z.enum(recordKinds), recordId: id, fields }),
  z.object({ op: z.literal('add'), kind: z.enum(recordKinds), recordId: id, fields }),
  z.object({ op: z.literal('remove'), kind: z.enum(recordKinds), recordId: id }),
  /** Puts a card before another one of its cell, or last. */
  z.object({ op: z.literal('place'), recordId: id, before: z.nullable(id) }),
  /** Puts stages, rows or personas into an order; `was`: the one that the person saw. */
  z.object({
    op: z.literal('order'),
    list: z.enum(['stages', 'lanes', 'personas']),
    ids: z.array(id),
    was: z.array(id),
  }),
]);

const doubt = z.object({ recordId: z.string(), reason: z.string(), choices: z.array(z.string()) });
const unplaced = z.object({
  nodeId: z.string(),
  text: z.string(),
  reason: z.string(),
  recordId: z.optional(z.string()),
});
export const readJourneySchema = z.object({
  rootId: z.string(),
  pageId: z.string(),
  journey: journeySchema,
  nodes: z.record(z.string(), z.array(z.string())),
  confidence: z.record(z.string(), z.number()),
  doubts: z.array(doubt),
  /** Why each record is read as it is, by record id: on maps that people drew. */
  reasons: z.optional(z.record(z.string(), z.string())),
  /** People drew this map, and nobody has taken it into use yet: files cannot come back to it. */
  foreign: z.optional(z.boolean()),
  /** Cells without a free slot for one more note. */
  full: z.optional(z.array(z.object({ stageId: z.string(), laneId: z.string() }))),
  /** A copied map that nobody has decided about yet: what it was copied from. */
  copyOf: z.optional(z.object({ journeyId: z.string(), title: z.string() })),
  /** What the board shows of its records besides: author, colour, stamps, links, place … Never merged. */
  onBoard: z.optional(onBoardSchema),
});
export type ReadJourney = z.infer<typeof readJourneySchema>;

const counts = z.object({
  stages: z.number(),
  lanes: z.number(),
  cards: z.number(),
  links: z.number(),
  personas: z.number(),
  emotions: z.number(),
  nodes: z.number(),
});

/** `own`: with the person, on this machine; `board`: in the board, for everybody who opens it. */
const templatePlace = z.enum(['own', 'board']);
/** What tidying does to a map, before or after it is done. */
const tidyReportSchema = z.object({
  /** Notes (record ids) that are put elsewhere; and how many only move on with their row or stage. */
  notes: z.array(z.string()),
  carried: z.number(),
  /** Rows that become higher and stages that become wider, in px. */
  rows: z.array(z.object({ id: z.string(), by: z.number() })),
  stages: z.array(z.object({ id: z.string(), by: z.number() })),
  /** Scaffold drawn again, stale scaffold taken away, links drawn afresh. */
  restored: z.number(),
  cleared: z.number(),
  redrawn: z.number(),
  /** What stays as it is, and why: locked, grouped … */
  left: z.array(z.object({ nodeId: z.string(), recordId: z.optional(z.string()), reason: z.string() })),
  /** What is not ours and would have been covered. */
  beside: z.array(z.object({ nodeId: z.string(), name: z.string() })),
  /** Nothing to do: a tidy map is left alone. */
  tidy: z.boolean(),
  /** Two previews with the same one do the same. */
  fingerprint: z.string(),
});
const tidyScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), recordId: z.string() }),
  z.object({ kind: z.literal('cell'), stageId: z.string(), laneId: z.string() }),
  z.object({ kind: z.literal('stage'), stageId: z.string() }),
  z.object({ kind: z.literal('map') }),
]);

/** How a request picks a map on the board: by journey id, or by the id of its root section. */
const pick = { rootId: z.string() };

export const requests = {
  /** Who is there: sent by the panel when it is ready. */
  hello: {
    params: z.object({}),
    result: z.object({
      version: z.string(),
      board: z.string(),
      page: z.string(),
      command: z.string(),
      selection: z.optional(z.object({ nodeIds: z.array(z.string()), notes: z.number() })),
    }),
  },
  /** Draws exactly this journey in free space near the viewport, selects it and shows it once. */
  insert: {
    params: z.object({
      journey: journeySchema,
      /** Who will fill it together: cells are sized for everybody's notes. */
      workshop: z.optional(
        z.object({
          people: z.number().check(z.int(), z.minimum(1), z.maximum(workshopLimits.people)),
          notesEach: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(workshopLimits.notesEach))),
        }),
      ),
    }),
    result: z.object({ journeyId: z.string(), rootId: z.string(), counts }),
  },
  /** Reads every map on the named page, or on all pages; or what is selected. */
  read: {
    params: z.object({
      page: z.optional(z.string()),
      /** `selection`: what is selected on this page, the page when nothing is. `page`: the page that is open. */
      scope: z.optional(z.enum(['selection', 'page'])),
      /** Ids of the nodes to read, with all that lies in them, instead of what is selected. */
      nodes: z.optional(z.array(z.string())),
    }),
    result: z.object({
      board: z.string(),
      /** What was read, and how many notes, texts and tables that is. */
      scope: z.object({ of: z.enum(['selection', 'page', 'board']), notes: z.number() }),
      journeys: z.array(readJourneySchema),
      unplaced: z.array(unplaced),
      /** Notes that are in no map, by section and cluster. */
      loose: z.array(noteSectionSchema),
      /** Connectors that are no link of a map, with both ends. */
      connectors: z.array(looseConnectorSchema),
    }),
  },
  /** Takes a map that people drew into use: stamps what stands, moves nothing, one undo step. */
  adopt: {
    params: z.object({
      ...pick,
      /** Which of the maps with this root, where there are several. */
      journeyId: z.optional(z.string()),
      /** By record id: one of the choices that its question offers. What is not answered is read as most likely. */
      answers: z.optional(z.record(z.string(), z.string())),
      /** By record id of a stage or row: what it shall be called. Written on the board where its name stands there. */
      names: z.optional(z.record(z.string(), z.string())),
      /** By record id of a row: what kind of row it is. */
      kinds: z.optional(z.record(z.string(), z.string())),
      /** Ask only: write nothing. */
      ask: z.optional(z.boolean()),
    }),
    result: z.object({
      journeyId: z.string(),
      rootId: z.string(),
      /** What is doubtful and was not answered, worst first. */
      questions: z.array(doubt),
      writes: z.number(),
    }),
  },
  /** What bringing in this file would do to this map. Writes nothing. */
  previewSync: {
    params: z.object({
      ...pick,
      file: fileEditSchema,
      /** Missing records that shall be deleted: what that adds comes last in the lists. */
      remove: z.optional(z.array(z.string())),
    }),
    result: z.object({
      /** The board's records as previewed: `applySync` compares. */
      seen: seenSchema,
      changes: z.array(changeSchema),
      conflicts: z.array(conflictSchema),
      missing: z.array(z.string()),
      /** What cannot be written, and why (a locked card, a font that cannot be loaded …). */
      hindrances: z.array(hindranceSchema),
    }),
  },
  /** Applies what was previewed and chosen, as one undo step; or asks again about what changed meanwhile. */
  applySync: {
    params: z.object({
      ...pick,
      file: fileEditSchema,
      seen: seenSchema,
      /** Indices into the previewed file changes that were left out by the person. */
      untick: z.array(z.number()),
      /** By index of the previewed conflict. */
      resolutions: z.record(z.string(), resolutionSchema),
      /** Missing records that the person ticked for deletion. */
      remove: z.array(z.string()),
      /** Records whose notes shall be unlocked, written, and locked again. */
      unlock: z.optional(z.array(z.string())),
    }),
    result: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('done'),
        writes: z.number(),
        applied: z.number(),
        skipped: z.array(hindranceSchema),
        /** Records that someone changed while a large file was being written: not touched, to be asked again. */
        lookAgain: z.optional(z.array(z.string())),
        /** Whether a version was saved in the file's history before; absent: not asked for. */
        version: z.optional(z.enum(['saved', 'failed'])),
        /** More than one: people worked on the board meanwhile, and each undo takes back one part. */
        undoSteps: z.optional(z.number()),
      }),
      /** Cancelled, or FigJam failed, where undo would have taken back others' work too: so much is done. */
      z.object({
        outcome: z.literal('stopped'),
        /** `cancelled`, or what went wrong. */
        reason: z.string(),
        writes: z.number(),
        applied: z.number(),
        total: z.number(),
        skipped: z.array(hindranceSchema),
      }),
      /** Someone edited what would be touched: these records, to be looked at again. Nothing was written. */
      z.object({ outcome: z.literal('changedMeanwhile'), recordIds: z.array(z.string()) }),
      z.object({ outcome: z.literal('undecided'), conflicts: z.array(conflictSchema) }),
    ]),
  },
  /** What tidying this map, or a part of it, would do. Writes nothing. */
  previewTidy: { params: z.object({ ...pick, scope: tidyScopeSchema }), result: tidyReportSchema },
  /** Does it, as one undo step; or tells what it would do now, when the board is not as it was previewed. */
  applyTidy: {
    params: z.object({ ...pick, scope: tidyScopeSchema, fingerprint: z.string() }),
    result: z.object({
      outcome: z.enum(['done', 'changedMeanwhile']),
      writes: z.number(),
      report: tidyReportSchema,
    }),
  },
  /** One row higher, or one stage wider, by one note; everything below or right of it moves by that. */
  makeRoom: {
    params: z.object({ ...pick, laneId: z.optional(z.string()), stageId: z.optional(z.string()) }),
    result: z.object({ writes: z.number() }),
  },
  /** Writes what a person edited in the panel at once, as one undo step: all of it, or nothing. */
  edit: {
    params: z.object({
      ...pick,
      edits: z.array(editSchema).check(z.minLength(1), z.maxLength(200)),
      /** The records to be changed or removed, whole, as the person saw them when they began. */
      seen: z.record(z.string(), z.object({ kind: z.enum(recordKinds), id, fields })),
      /** Records whose notes shall be unlocked, written, and locked again. */
      unlock: z.optional(z.array(id)),
    }),
    result: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done'), writes: z.number() }),
      /** Someone changed the same since it was seen. Nothing was written. */
      z.object({ outcome: z.literal('asked'), conflicts: z.array(conflictSchema) }),
      /** It is locked, has no place, or its font cannot be loaded. Nothing was written. */
      z.object({ outcome: z.literal('hindered'), hindrances: z.array(hindranceSchema) }),
    ]),
  },
  /** Keeps the map as it is now under a name (by default the date), in the file itself. */
  takeSnapshot: {
    params: z.object({ ...pick, name: z.optional(z.string()) }),
    result: z.object({ nodeId: z.string(), name: z.string(), at: z.string() }),
  },
  /** Every snapshot in the file, the latest first. */
  snapshots: {
    params: z.object({}),
    result: z.object({
      snapshots: z.array(
        z.object({
          nodeId: z.string(),
          /** `null`: its map is gone. */
          rootId: z.nullable(z.string()),
          name: z.string(),
          at: z.string(),
          /** The map's title when it was taken. */
          map: z.string(),
          /** Why it cannot be read. */
          problem: z.optional(z.enum(['damaged', 'newer'])),
        }),
      ),
    }),
  },
  openSnapshot: {
    params: z.object({ nodeId: z.string() }),
    result: z.object({ journey: journeySchema, name: z.string(), at: z.string() }),
  },
  renameSnapshot: {
    params: z.object({ nodeId: z.string(), name: z.string() }),
    result: z.object({ name: z.string(), writes: z.number() }),
  },
  deleteSnapshot: { params: z.object({ nodeId: z.string() }), result: z.object({ deleted: z.number() }) },
  /** Says what a copied map is: the next state of the original, its future, or a map of its own. */
  settleCopy: {
    params: z.object({ ...pick, as: z.enum(['quarter', 'separate', 'future']) }),
    result: z.object({ journeyId: z.string() }),
  },
  /** Selects these nodes and brings them into view, because a person clicked. */
  show: { params: z.object({ nodeIds: z.array(z.string()) }), result: z.object({ shown: z.number() }) },
  /** Takes back the last insert or sync; not when the person did something since, which undo would take back first. */
  undo: { params: z.object({}), result: z.object({ undone: z.boolean() }) },
  /** Every template that this person, or this board, keeps; what is kept but cannot be read is told. Writes nothing. */
  listTemplates: {
    params: z.object({}),
    result: z.object({
      own: z.array(ownTemplateSchema),
      board: z.array(ownTemplateSchema),
      skipped: z.array(z.object({ place: templatePlace, id: z.string(), reason: z.string() })),
    }),
  },
  /** Keeps a template for this person, or in the board for everybody; one with this id is replaced. */
  keepTemplate: {
    params: z.object({ place: templatePlace, template: ownTemplateSchema }),
    result: z.object({}),
  },
  /** Forgets a template; one that is not there any more is no error. */
  dropTemplate: { params: z.object({ place: templatePlace, id: z.string() }), result: z.object({}) },
  resize: { params: z.object({ width: z.number(), height: z.number() }), result: z.object({}) },
} as const;

export type RequestName = keyof typeof requests;
export type Params<N extends RequestName> = z.infer<(typeof requests)[N]['params']>;
export type Result<N extends RequestName> = z.infer<(typeof requests)[N]['result']>;

export const toSandboxSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('request'), id: z.string(), name: z.string(), params: z.unknown() }),
  /** Stop the request with this id as soon as nothing would be half-written. */
  z.object({ type: z.literal('cancel'), id: z.string() }),
]);
export type ToSandbox = z.infer<typeof toSandboxSchema>;

export const toPanelSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reply'), id: z.string(), result: z.unknown() }),
  z.object({
    type: z.literal('failure'),
    id: z.string(),
    /** What happened, what was kept, what to do. */
    message: z.string(),
    cancelled: z.optional(z.boolean()),
  }),
  z.object({
    type: z.literal('progress'),
    id: z.string(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
  }),
  /** Something on the board or in the selection changed; sent at most twice a second. */
  z.object({ type: z.literal('boardChanged') }),
  z.object({
    type: z.literal('selectionChanged'),
    nodeIds: z.array(z.string()),
    /** How many notes, texts and tables that is, with those in what is selected. */
    notes: z.number(),
  }),
  /** A menu command was chosen while the panel is open. */
  z.object({ type: z.literal('command'), command: z.string() }),
]);
export type ToPanel = z.infer<typeof toPanelSchema>;
