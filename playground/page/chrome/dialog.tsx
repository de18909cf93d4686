import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.tsx';

interface DialogProps {
  title: string;
  close(): void;
  children: ComponentChildren;
}

/** A dialog over the page; the browser keeps the focus in it and closes it on Escape. */
export function Dialog({ title, close, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} class="dialog" aria-label={title} onClose={close}>
      <div class="dialog-title">
        <h2>{title}</h2>
        <IconButton icon="close" name="Close" onPress={() => element.current?.close()} />
      </div>
      {children}
    </dialog>
  );
}
