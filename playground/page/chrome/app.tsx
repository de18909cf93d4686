import { useState } from 'preact/hooks';
import type { Room } from '../room/room.ts';
import { useSignal } from '../state/use-signal.ts';
import type { AppState } from './app-state.ts';
import type { Drawer } from './drawer.ts';
import { LogDrawer } from './log-drawer.tsx';
import { Notices } from './notices.tsx';
import { SeatView } from './seat-view.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useBoardDrop } from './use-board-drop.ts';

/** The whole page: the people at the board side by side, the bar above them, the log below. */
export function App({ state, bare }: { state: AppState; bare: boolean }) {
  const room = useSignal(state.room);
  const busy = useSignal(state.busy);
  const problem = useSignal(state.problem);
  const dragging = useBoardDrop(state);
  return (
    <div class={bare ? 'app bare' : 'app'}>
      {room !== null && <RoomView state={state} room={room} />}
      <Notices keeping={state.keeping} />
      {busy !== '' && (
        <p class="busy" role="status">
          {busy}
        </p>
      )}
      {problem !== '' && (
        <div class="problem card" role="alert">
          <p>{problem}</p>
          <button type="button" class="chip" onClick={() => state.problem.set('')}>
            OK
          </button>
        </div>
      )}
      {dragging && <div class="drop-here">Let go to open this board</div>}
    </div>
  );
}

function RoomView({ state, room }: { state: AppState; room: Room }) {
  const members = useSignal(room.members);
  const [drawer, setDrawer] = useState<Drawer>('none');
  const [first] = members;
  const close = (): void => setDrawer('none');
  const pluginName = typeof state.files.manifest.name === 'string' ? state.files.manifest.name : 'Plugin';
  return (
    <>
      <TopBar state={state} room={room} drawer={drawer} setDrawer={setDrawer} />
      <main class="seats">
        {members.map((member) => (
          <SeatView
            key={member.client.person.session}
            member={member}
            pluginName={pluginName}
            alone={members.length === 1}
            leave={member === first ? null : () => room.removePerson(member)}
          />
        ))}
      </main>
      {drawer === 'log' && first !== undefined && (
        <div class="logs">
          {members.map(({ client }) => (
            <LogDrawer key={client.person.session} session={client} close={close} />
          ))}
        </div>
      )}
      {drawer === 'settings' && (
        <SettingsDialog
          settings={room.settings}
          close={close}
          apply={(settings) => {
            close();
            void state.changeSettings(settings);
          }}
        />
      )}
      {drawer === 'shortcuts' && first !== undefined && (
        <ShortcutsDialog commands={first.commands} close={close} />
      )}
    </>
  );
}
