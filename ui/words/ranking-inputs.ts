/** What the inputs of a ranking are called. */
export const inputNames: { readonly [input: string]: string } = {
  severity: 'severity',
  frequency: 'frequency',
  reach: 'reach',
  stageWeight: 'weight of the stage',
  importance: 'importance',
  satisfaction: 'satisfaction',
  impact: 'impact',
  confidence: 'confidence',
  effort: 'effort',
  customerValue: 'customer value',
  businessValue: 'business value',
  votes: 'votes',
  band: 'band',
};
/** What can be counted as an input. */
export const inputHints: { readonly [input: string]: string } = {
  severity: '1 to 5',
  frequency: '1 to 5, or a word such as weekly',
  share: 'a share, such as 40 %',
  reach: 'how many people',
  importance: '1 to 5, or a share of answers',
  satisfaction: '1 to 5, or a share of answers',
  impact: '0.25 to 3, or the customer value',
  confidence: 'a share, or from assumed to validated',
  effort: 'above 0',
  customerValue: '0 to 5',
  businessValue: '0 to 5',
};
/** Where an opportunity’s score lies. */
export const bandNames: { readonly [band: string]: string } = {
  extreme: 'extreme (above 15)',
  high: 'high (12 to 15)',
  worth: 'worth a look (10 to 12)',
  served: 'served well enough (below 10)',
};
