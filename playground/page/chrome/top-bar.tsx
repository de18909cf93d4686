import { IconButton } from '../controls/icon-button.tsx';
import { Icon, Logo } from '../controls/icons.tsx';
import type { Room } from '../room/room.ts';
import { samples } from '../samples/all-samples.ts';
import { useSignal } from '../state/use-signal.ts';
import type { AppState } from './app-state.ts';
import type { Drawer } from './drawer.ts';
import { downloadBoard, downloadJam, pickBoard } from './file-actions.ts';
import { Menu, type MenuEntry } from './menu.tsx';
import { PageMenu } from './page-menu.tsx';

interface TopBarProps {
  state: AppState;
  room: Room;
  drawer: Drawer;
  setDrawer(drawer: Drawer): void;
}

/** The file and its plugin at the left; the people and what goes on behind the scenes at the right. */
export function TopBar({ state, room, drawer, setDrawer }: TopBarProps) {
  const members = useSignal(room.members);
  const [first] = members;
  const toggle = (which: Drawer): void => setDrawer(drawer === which ? 'none' : which);
  return (
    <header class="top-bar">
      <div class="card bar">
        <Menu name="File" label={<FileLabel />} entries={fileEntries(state)} />
        <FileName room={room} />
        {first !== undefined && <PageMenu seat={first.seat} />}
        <Menu
          name="Plugin"
          label={
            <>
              <Icon name="plugin" size={20} /> Plugin <Icon name="chevron" size={16} />
            </>
          }
          entries={
            first === undefined ? [] : pluginEntries(state, (command) => first.client.startPlugin(command))
          }
        />
      </div>
      <div class="card bar">
        <ul class="people" aria-label="People at this board">
          {members.map(({ client: { person } }) => (
            <li key={person.session} class="avatar" style={{ background: person.color }} title={person.name}>
              {person.name.charAt(0)}
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="bar-button"
          disabled={members.length > 2}
          onClick={() => addPerson(state, room)}
        >
          <Icon name="person" size={20} /> {members.length === 1 ? 'Second person' : 'One more'}
        </button>
        <span class="divider" />
        <IconButton
          icon="log"
          name="Plugin API log"
          pressed={drawer === 'log'}
          onPress={() => toggle('log')}
        />
        <IconButton
          icon="settings"
          name="How FigJam behaves"
          pressed={drawer === 'settings'}
          onPress={() => toggle('settings')}
        />
        <IconButton
          icon="keyboard"
          name="Keyboard"
          pressed={drawer === 'shortcuts'}
          onPress={() => toggle('shortcuts')}
        />
      </div>
    </header>
  );
}

function FileLabel() {
  return (
    <>
      <Logo /> <Icon name="chevron" size={16} />
    </>
  );
}

/** The name of the file; typed in place. */
function FileName({ room }: { room: Room }) {
  const name = useSignal(room.name);
  return (
    <input
      class="file-name"
      aria-label="Name of the board"
      value={name}
      size={Math.max(8, Math.min(name.length, 34))}
      spellcheck={false}
      onChange={(event) => {
        room.name.value = event.currentTarget.value.trim() || 'Untitled';
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function fileEntries(state: AppState): MenuEntry[] {
  return [
    { name: 'New board', run: () => openSample(state, 'empty') },
    { name: 'Open a board file …', run: () => pickBoard(state) },
    { name: 'Save a copy as file', run: () => downloadBoard(state) },
    { name: 'Save as a FigJam file (.jam)', run: () => downloadJam(state) },
    { separator: true },
    { heading: 'Sample boards' },
    ...samples
      .filter(({ id }) => id !== 'empty')
      .map(({ id, name }) => ({ name, run: () => openSample(state, id) })),
  ];
}

function openSample(state: AppState, id: string): void {
  const sample = samples.find((one) => one.id === id);
  if (sample !== undefined) void state.openSample(sample);
}

function pluginEntries(state: AppState, start: (command: string) => unknown): MenuEntry[] {
  return state.files.menu.map((item) =>
    'command' in item ? { name: item.name, run: () => start(item.command) } : { separator: true },
  );
}

function addPerson(state: AppState, room: Room): void {
  room
    .addPerson()
    .then((member) => member.client.startPlugin('open'))
    .catch((error: unknown) => {
      state.problem.value = error instanceof Error ? error.message : String(error);
    });
}
