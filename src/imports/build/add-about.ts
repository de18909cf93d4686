import type { About } from '../source.ts';
import { type Builder, personaOf } from './builder.ts';

/** What is said of the map as a whole, in its fields. A second title is none: its words are left. */
export function addAbout(builder: Builder, about: readonly About[], title: string): void {
  const { draft } = builder;
  for (const { as, value, fields } of about) {
    if (as === 'persona') {
      const persona = personaOf(builder, value);
      for (const [field, said] of Object.entries(fields ?? {}))
        persona[field] ??= typeof said === 'string' ? said : [...said];
    } else if (as === 'goal' || as === 'expectations') draft[as] = [...listOf(draft[as]), value];
    else if (as !== 'title' || value === title) {
      if (as !== 'title') draft[as] = typeof draft[as] === 'string' ? `${draft[as]}\n${value}` : value;
    }
  }
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
