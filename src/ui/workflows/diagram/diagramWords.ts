import type { WorkflowState } from '../../../workflows/definition.ts'
import { say, type Locale, type Text } from '../../../shared/text.ts'

/** What a picture of a workflow says. `{name}` is filled in. */
const words = {
  diagram: { en: 'Diagram of the workflow', ar: 'مخطط سير العمل' },
  asList: { en: 'The same as a list', ar: 'المخطط على شكل قائمة' },
  here: { en: 'Now', ar: 'الآن' },
  current: { en: 'it stands here now', ar: 'المرحلة الحالية' },
  visited: { en: 'passed', ar: 'تم المرور بها' },
  taken: { en: 'taken', ar: 'تم تنفيذها' },
  leadsTo: { en: '{transition}: to {state}', ar: '{transition}: إلى {state}' },
  noWayOut: { en: 'Nothing leads on from here.', ar: 'لا توجد خطوة بعدها.' },
  initial: { en: 'Start', ar: 'بداية' },
  normal: { en: 'In progress', ar: 'قيد العمل' },
  waiting: { en: 'Waiting', ar: 'انتظار' },
  final: { en: 'End', ar: 'نهاية' },
  completed: { en: 'End: completed', ar: 'نهاية: مكتملة' },
  cancelled: { en: 'End: cancelled', ar: 'نهاية: ملغاة' },
  zoomIn: { en: 'Larger', ar: 'تكبير' },
  zoomOut: { en: 'Smaller', ar: 'تصغير' },
  fit: { en: 'Show all', ar: 'عرض الكل' },
  empty: { en: 'There are no states yet.', ar: 'لا توجد حالات بعد.' },
  drawing: { en: 'Drawing…', ar: 'جارٍ الرسم…' },
} as const satisfies Record<string, Text>

export type DiagramWord = keyof typeof words
export type DiagramSpeak = (word: DiagramWord, params?: Record<string, string>) => string

/** Says the words of pictures in one language. */
export function diagramSpeaker(locale: Locale): DiagramSpeak {
  return (word, params = {}) => say(words[word], locale).replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}

/** What kind of state it is, in words: also how it ended, for final ones. */
export function kindWord({ kind, outcome }: Pick<WorkflowState, 'kind'> & { outcome?: string | null }): DiagramWord {
  return kind === 'final' && (outcome === 'completed' || outcome === 'cancelled') ? outcome : kind
}
