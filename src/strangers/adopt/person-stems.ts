/** A field of a persona, as headings of people's own blocks name it. */
export type PersonField =
  | 'demographics'
  | 'goals'
  | 'needs'
  | 'behaviours'
  | 'frustrations'
  | 'motivations'
  | 'preferences'
  | 'channels'
  | 'devices'
  | 'context'
  | 'quote';

/**
 * Beginnings of words that name a field, in the languages that people work in most. The first that fits counts: what is
 * telling comes before what may stand beside it ("pain points", "tech habits").
 */
export const personStems = (): readonly (readonly [PersonField, string])[] => [
  [
    'frustrations',
    'pain fear worr problem challenge annoy dislike hate obstacle struggl concern barrier frust angst sorge schmerz hurde arger dolor miedo preocupa inquietud peur douleur frein medo dores paura timor ergernis zorgen pijn',
  ],
  [
    'needs',
    'need expect require bedurfnis bedarf braucht erwart anforder necesid necesita espera besoin attente attend necessid precisa bisogn aspettativ behoefte verwacht nodig',
  ],
  [
    'goals',
    'goal aim objective want wish hope dream desire ziel wunsch mochte objetivo meta deseo quiere objectif souhait veut desejo quer obiettiv desider vuole doel wens jobs',
  ],
  ['motivations', 'driver trigger motiv antrieb beweggrund beweeg'],
  ['quote', 'quote says saying zitat cita'],
  ['channels', 'channel kanal canal canaux'],
  ['devices', 'device tech tool gerat dispositiv appareil apparaten'],
  ['behaviours', 'behavio habit routine verhalten gewohnheit comportam comportement abitudin gedrag gewoont'],
  ['preferences', 'like prefer favorite favourite brand interest hobb vorliebe interess gusto loisir passat'],
  ['context', 'context situation scenario kontext contesto'],
  [
    'demographics',
    'demograph bio about background profil perfil fact personality age job occupation hintergrund steckbrief datos sobre apropos contesto achtergrond persoonlijk',
  ],
];

/** Words around the telling one that change nothing: whose it is, and how one asks for it. */
export const wordsBeside = (): readonly string[] => [
  'a|an|and|the|of|or|to|in|for|with|on|my|our|your|their|his|her|hers|its|she|he|they|it|i|we|what|which|who|how|do|does|is|are|has|have|main|key|core|top|biggest|user|users|customer|customers|persona|person|points?|s|t|current|daily|life|from|us|like|most|level|use|using|things?',
  'was|sie|er|es|ihre|seine|ihr|sein|die|der|das|und|von|fur|worauf|wovor|welche|persona|grosste|haupt',
  'que|lo|sus|su|ella|el|los|las|la|de|del|y|cuales|son|principales|ce|qu|elle|il|ses|son|sa|les|des|ou|o|os|as|ela|ele|seus|suas|e|che|cosa|lei|lui|i|le|gli|wat|ze|hij|zijn|haar|haare|en|het',
];
