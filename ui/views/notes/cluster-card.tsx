import { votesOf } from '../../../src/journey/board-facts.ts';
import type { Cluster } from '../../../src/journey/loose-notes.ts';
import { Button } from '../../controls/button.tsx';
import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { strings } from '../../words/strings.ts';

/** One cluster: its name, how many notes and votes, and on request the notes themselves. */
export function ClusterCard({ panel, cluster }: { panel: Panel; cluster: Cluster }) {
  const { name, notes, namedBy } = cluster;
  const words = strings.loose;
  const votes = notes.reduce((sum, note) => sum + votesOf(note), 0);
  const ids = [...new Set([...cluster.headingIds, ...notes.map(({ nodeId }) => nodeId)])];
  return (
    <li class="card cluster">
      <div class="card-head">
        <strong>{name}</strong>
        <span class="tally">{notes.length}</span>
        <Button
          kind="quiet"
          icon="eye"
          name={`${strings.show}: ${name}`}
          onClick={() => void showOnBoard(panel, ids)}
        >
          {strings.show}
        </Button>
      </div>
      <p class="hint">
        {namedBy === 'words' && notes.length === 1 ? words.alone : words.namedBy[namedBy]}
        {votes > 0 && ` ${words.votes(votes)}.`}
      </p>
      <details class="more">
        <summary>{strings.count(notes.length, 'note')}</summary>
        <ul class="cluster-notes">
          {notes.map((note, at) => (
            <li key={`${note.nodeId} ${at}`}>
              {note.text}
              {votesOf(note) > 0 && <span class="tally">{votesOf(note)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
