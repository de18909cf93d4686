import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Of the heading, which names the section. */
  id: string;
  title: ComponentChildren;
  /** How many there are of what the title says. */
  tally?: number;
  class?: string;
  children: ComponentChildren;
}

/** A part of a view under its heading. */
export function Section({ id, title, tally, class: look, children }: SectionProps) {
  return (
    <section class={look} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {tally !== undefined && (
          <>
            {' '}
            <span class="tally">{tally}</span>
          </>
        )}
      </h2>
      {children}
    </section>
  );
}
