import type { Bench, Person, Probe } from './probe.ts';
import { Stopped } from './probe.ts';
import { byHand } from './probes/by-hand.ts';
import { connectors } from './probes/connectors.ts';
import { copies } from './probes/copies.ts';
import { events } from './probes/events.ts';
import { fresh } from './probes/fresh.ts';
import { geometry } from './probes/geometry.ts';
import { members } from './probes/members.ts';
import { tables } from './probes/tables.ts';
import { texts } from './probes/texts.ts';
import { undo } from './probes/undo.ts';
import { errorOf, type Facts, type Report, reasonOf } from './report.ts';
import { openScratch, type Scratch } from './scratch.ts';

const probes: readonly Probe[] = [
  ...members,
  ...fresh,
  ...copies,
  ...geometry,
  ...connectors,
  ...texts,
  ...tables,
  ...events,
  ...undo,
  ...byHand,
];

/**
 * Tries on this FigJam what nobody could say from documents, and tells it as JSON. Works on a scratch area right of
 * everything, which it removes again, also when something fails or the person stops; selection and view come back.
 * Without a `person` what needs hands stays open. Never rejects but for a board that cannot even be read.
 */
export async function diagnose(host: PluginAPI, person: Person | null = null): Promise<Report> {
  const page = host.currentPage;
  const { selection } = page;
  const { center, zoom } = host.viewport;
  const facts: Facts = {};
  for (const probe of probes) for (const name of probe.facts) facts[name] = { open: 'not tried' };
  host.commitUndo();
  const scratch = await openScratch(host);
  let left: string[] = [];
  const close = () => {
    left = scratch.remove();
  };
  host.on('close', close);
  try {
    await tryAll({ host, scratch, person }, facts);
  } finally {
    close();
    for (const work of [
      () => host.off('close', close),
      () => {
        page.selection = selection.filter((node) => !node.removed);
      },
      () => {
        host.viewport.center = center;
        host.viewport.zoom = zoom;
      },
      () => host.commitUndo(),
    ])
      errorOf(work);
  }
  const { editorType, apiVersion, root } = host;
  const day = new Date().toISOString().slice(0, 10);
  const where = { editorType, apiVersion, pages: root.children.length, day };
  return { kind: 'figjam-diagnostics', version: 1, where, facts, left };
}

async function tryAll(bench: Bench, facts: Facts): Promise<void> {
  const refused = tryWriting(bench.scratch);
  facts.readOnly = refused === null ? { answer: 'no' } : { answer: 'yes', saw: { error: refused } };
  for (const probe of probes) {
    try {
      Object.assign(facts, refused === null || probe.reads ? await probe.find(bench) : closed(probe));
    } catch (error) {
      if (error instanceof Stopped) return;
      for (const name of probe.facts) facts[name] = { open: `It failed: ${reasonOf(error)}` };
    }
  }
}

/** Why nothing can be written here; `null` where it can. */
function tryWriting(scratch: Scratch): string | null {
  try {
    const { x, y } = scratch.place();
    scratch.note(x, y);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function closed(probe: Probe): Facts {
  const facts: Facts = {};
  for (const name of probe.facts) facts[name] = { open: 'needs a person who may edit this file' };
  return facts;
}
