/** Asked of every persona. */
export const mainPersonaFields = ['name', 'demographics', 'behaviours', 'needs'] as const;

/** Asked only of those who unfold them. */
export const morePersonaFields = [
  'goals',
  'expectations',
  'frustrations',
  'motivations',
  'preferences',
  'channels',
  'devices',
  'context',
  'techComfort',
  'quote',
  'type',
  'state',
  'segment',
  'share',
  'confidence',
  'source',
  'sourceDate',
  'emoji',
  'colour',
] as const;

export type PersonaField = (typeof mainPersonaFields)[number] | (typeof morePersonaFields)[number];

/** Fields that may hold several short things, one a line. */
const listFields: readonly string[] = [
  'demographics',
  'behaviours',
  'needs',
  'goals',
  'expectations',
  'frustrations',
  'motivations',
  'preferences',
  'channels',
  'devices',
  'context',
];

export function isListField(field: string): boolean {
  return listFields.includes(field);
}
