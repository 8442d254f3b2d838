/** How something stands that a webhook is told, in words. */
export const deliveryLabels = {
  waiting: { en: 'Waiting', ar: 'بالانتظار' },
  delivered: { en: 'Delivered', ar: 'تم التسليم' },
  failed: { en: 'Failed', ar: 'فشل' },
  held: { en: 'Not sent', ar: 'لم يُرسل' },
} as const

/** What it hears of beside the events it asks for. */
export const toldLabels = {
  ping: { en: 'Ping', ar: 'تجربة' },
  workflow: { en: 'Told by a workflow', ar: 'أبلغ به سير عمل' },
} as const
