import { fold } from '../../shared/fold.ts'
import { type Priority, priorities, priorityLabels } from '../../shared/priorities.ts'
import type { Text } from '../../shared/text.ts'
import { foldCached } from './foldCached.ts'

// Masculine and feminine forms, and the words older lists use.
const otherWords: Record<Priority, readonly string[]> = {
  low: ['منخفض', 'ضعيفة', 'ضعيف'],
  normal: ['عادي', 'متوسطة', 'متوسط', 'medium', 'طبيعية', 'طبيعي'],
  high: ['عالي', 'عال', 'مرتفعة', 'مرتفع'],
  urgent: ['عاجل', 'مستعجل', 'مستعجلة', 'critical', 'طارئ', 'طارئة'],
}

const byFolded = new Map<string, Priority>(
  priorities.flatMap((priority) => {
    const { en, ar } = priorityLabels[priority]
    return [priority, en, ar, ...otherWords[priority]].map((word) => [fold(word), priority] as const)
  }),
)

/** The priority a word means, English or Arabic; undefined when it means none. */
export function parsePriority(text: string): Priority | undefined {
  return byFolded.get(foldCached(text))
}

/** All priorities as people read them. */
export const priorityNames: Text = {
  en: priorities.map((priority) => priorityLabels[priority].en).join(', '),
  ar: priorities.map((priority) => priorityLabels[priority].ar).join('، '),
}
