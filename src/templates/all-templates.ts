import { b2bBuyingGroup } from './b2b-buying-group.ts';
import { blank } from './blank.ts';
import { buyingProcess } from './buying-process.ts';
import { contentAndInterest } from './content-and-interest.ts';
import { crossChannelConsistency } from './cross-channel-consistency.ts';
import { currentToFuture } from './current-to-future.ts';
import { empathyStarter } from './empathy-starter.ts';
import { employee } from './employee.ts';
import { experienceMeasurement } from './experience-measurement.ts';
import { fifteenMinutes } from './fifteen-minutes.ts';
import { lean } from './lean.ts';
import { loyaltyAndChurn } from './loyalty-and-churn.ts';
import { newAudience } from './new-audience.ts';
import { omnichannelRetail } from './omnichannel-retail.ts';
import { patient } from './patient.ts';
import { plannedAgainstActual } from './planned-against-actual.ts';
import { publicService } from './public-service.ts';
import { saasOnboarding } from './saas-onboarding.ts';
import { serviceBlueprint } from './service-blueprint.ts';
import { supportAndComplaint } from './support-and-complaint.ts';
import type { Template } from './template.ts';
import { tenComponents } from './ten-components.ts';

/** Every template, in the order in which they are offered: the default, quick ones, general ones, then by field. */
export const listTemplates = (): readonly Template[] => [
  tenComponents,
  blank,
  fifteenMinutes,
  buyingProcess,
  lean,
  empathyStarter,
  currentToFuture,
  serviceBlueprint,
  plannedAgainstActual,
  experienceMeasurement,
  crossChannelConsistency,
  loyaltyAndChurn,
  contentAndInterest,
  newAudience,
  supportAndComplaint,
  saasOnboarding,
  b2bBuyingGroup,
  omnichannelRetail,
  publicService,
  patient,
  employee,
];
