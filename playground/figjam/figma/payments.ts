import { demand, isOneOf } from '../document/check.ts';
import { type MembersOf, method, promised, readOnly } from '../nodes/base/member.ts';

const kinds = ['UNPAID', 'PAID', 'NOT_SUPPORTED'] as const;

/** `figma.payments` of a plugin in development: nobody has paid, it was first run just now, and a checkout is called off. */
export class Payments {
  #type: PaymentStatus['type'] = 'UNPAID';

  readonly members = {
    status: readOnly((): PaymentStatus => Object.freeze({ type: this.#type })),
    setPaymentStatusInDevelopment: method((_on: undefined, [status]) => {
      const given: unknown =
        typeof status === 'object' && status !== null ? Reflect.get(status, 'type') : status;
      demand(isOneOf(kinds), given, 'setPaymentStatusInDevelopment');
      this.#type = kinds.find((kind) => kind === given) ?? this.#type;
    }),
    getUserFirstRanSecondsAgo: method((_on: undefined) => 0),
    initiateCheckoutAsync: promised((_on: undefined) => undefined),
    requestCheckout: method((_on: undefined) => undefined),
    getPluginPaymentTokenAsync: promised((_on: undefined) => 'simulated-payment-token'),
  } satisfies MembersOf<PaymentsAPI, undefined>;
}
