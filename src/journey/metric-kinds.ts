/** What is measured, in the words that stand on a number's note while it has no name of its own. Any other word is kept. */
export const metricKinds: readonly string[] = [
  'NPS',
  'CSAT',
  'CES',
  'conversion',
  'drop-off',
  'time',
  'retention',
  'churn',
  'repeat purchase',
  'referral',
  'revenue',
  'cost',
  'custom',
];
