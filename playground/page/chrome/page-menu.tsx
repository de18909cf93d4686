import { Icon } from '../controls/icons.tsx';
import type { Seat } from '../seat/seat.ts';
import { useSignal } from '../state/use-signal.ts';
import { Menu } from './menu.tsx';
import { useDocument } from './use-document.ts';

/** Which page is shown, for boards that have more than one. */
export function PageMenu({ seat }: { seat: Seat }) {
  const current = useSignal(seat.pageId);
  useDocument(seat);
  const root = seat.session.document.all()[0];
  const pages = root === undefined ? [] : seat.session.document.children(root.id);
  if (pages.length < 2) return null;
  const name = pages.find(({ id }) => id === current)?.props.name ?? 'Page';
  return (
    <Menu
      name="Page"
      label={
        <>
          {name} <Icon name="chevron" size={16} />
        </>
      }
      entries={pages.map(({ id, props }) => ({
        name: props.name,
        checked: id === current,
        run: () => goTo(seat, id),
      }))}
    />
  );
}

function goTo(seat: Seat, pageId: string): void {
  seat.pageId.set(pageId);
  void seat.session.act({ do: 'goToPage', page: pageId });
}
