import { IconButton } from '../controls/icon-button.tsx';
import type { Member } from '../room/room.ts';
import { useSignal } from '../state/use-signal.ts';

/** Whose place this is, whether they are online, and the door. */
export function SeatName({ member, leave }: { member: Member; leave: (() => void) | null }) {
  const online = useSignal(member.online);
  const { name, color } = member.client.person;
  return (
    <div class="seat-name card">
      <span class="avatar" style={{ background: color }}>
        {name.charAt(0)}
      </span>
      <span>{name}</span>
      <button
        type="button"
        class="chip"
        role="switch"
        aria-checked={online}
        onClick={() => member.online.set(!online)}
      >
        <span class="dot" /> {online ? 'Online' : 'Offline'}
      </button>
      {leave !== null && <IconButton icon="close" name={`${name} leaves the board`} onPress={leave} />}
    </div>
  );
}
