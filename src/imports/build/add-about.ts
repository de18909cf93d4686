import type { Mapping } from '../mapping.ts';
import { peopleIn } from '../people-in.ts';
import type { About } from '../source.ts';
import { match } from './add-names.ts';
import { type Builder, personaOf } from './builder.ts';

/** What is said of the map as a whole, in its fields, and of its people. A second title is none: its words are left. */
export function addAbout(builder: Builder, about: readonly About[], { title, personas }: Mapping): void {
  const { draft } = builder;
  const people = personas && match(peopleIn(about), personas, 'persona');
  for (const { as, value, fields } of about) {
    if (as === 'persona') {
      const said: Mapping['stages'][number] | undefined = people
        ? people.shift()
        : { from: value, name: value };
      if (said === undefined || said.as === 'ignore') continue;
      const persona = personaOf(builder, said.name);
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
