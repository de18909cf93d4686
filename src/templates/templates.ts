import { b2bBuyingGroup } from './b2b-buying-group.ts';
import { blank } from './blank.ts';
import { buyingProcess } from './buying-process.ts';
import { crossChannelConsistency } from './cross-channel-consistency.ts';
import { currentToFuture } from './current-to-future.ts';
import { employee } from './employee.ts';
import { experienceMeasurement } from './experience-measurement.ts';
import { fifteenMinutes } from './fifteen-minutes.ts';
import { loyaltyAndChurn } from './loyalty-and-churn.ts';
import { patient } from './patient.ts';
import { saasOnboarding } from './saas-onboarding.ts';
import { serviceBlueprint } from './service-blueprint.ts';
import { supportAndComplaint } from './support-and-complaint.ts';
import type { Template } from './template.ts';
import { tenComponents } from './ten-components.ts';

/** Every template, in the order in which they are offered; the first is the default. */
export const templates: readonly Template[] = [
  tenComponents,
  blank,
  fifteenMinutes,
  buyingProcess,
  experienceMeasurement,
  serviceBlueprint,
  crossChannelConsistency,
  currentToFuture,
  saasOnboarding,
  b2bBuyingGroup,
  supportAndComplaint,
  employee,
  patient,
  loyaltyAndChurn,
];

export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
