import type { Text } from './text.ts'

/** Questions people ask of the list every day; what each means stands in transactions/quickViews.ts. */
export const quickViews = ['mine', 'unassigned', 'overdue', 'due_soon', 'my_approvals'] as const

export type QuickView = (typeof quickViews)[number]

export const quickViewLabels: Record<QuickView, Text> = {
  mine: { en: 'Mine', ar: 'معاملاتي' },
  unassigned: { en: 'Unassigned', ar: 'غير مسندة' },
  overdue: { en: 'Overdue', ar: 'متأخرة' },
  due_soon: { en: 'Due soon', ar: 'تستحق قريبًا' },
  my_approvals: { en: 'My approvals', ar: 'بانتظار موافقتي' },
}
