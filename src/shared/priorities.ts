import type { Text } from './text.ts'

/** From the least to the most pressing. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const

export type Priority = (typeof priorities)[number]

/** `rank` sorts by urgency (1 = low … 4 = urgent): the keys themselves do not sort that way. */
export const priorityLabels: Record<Priority, Text & { rank: number }> = {
  low: { en: 'Low', ar: 'منخفضة', rank: 1 },
  normal: { en: 'Normal', ar: 'عادية', rank: 2 },
  high: { en: 'High', ar: 'عالية', rank: 3 },
  urgent: { en: 'Urgent', ar: 'عاجلة', rank: 4 },
}

export function isPriority(value: unknown): value is Priority {
  return priorities.some((priority) => priority === value)
}

/** 1 (low) to 4 (urgent). */
export function priorityRank(priority: Priority): number {
  return priorityLabels[priority].rank
}
