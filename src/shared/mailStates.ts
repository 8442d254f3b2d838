import type { Text } from './text.ts'

/** Everything a mail can be on its way. */
export const deliveryStates = ['planned', 'waiting', 'digest', 'sending', 'delivered', 'gathered', 'failed', 'skipped', 'cancelled'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** How a mail stands, in words. */
export const mailStates = {
  planned: { en: 'Being judged', ar: 'قيد الفرز' },
  waiting: { en: 'Waiting', ar: 'بالانتظار' },
  digest: { en: 'For a digest', ar: 'ضمن ملخص' },
  sending: { en: 'On its way', ar: 'قيد الإرسال' },
  delivered: { en: 'Delivered', ar: 'سُلّمت' },
  gathered: { en: 'Told in a digest', ar: 'ضُمّت إلى ملخص' },
  failed: { en: 'Failed', ar: 'فشلت' },
  skipped: { en: 'Not sent', ar: 'لم تُرسل' },
  cancelled: { en: 'Cancelled', ar: 'ألغيت' },
} as const satisfies Record<DeliveryState, Text>
