import { eventTypeLabels, type EventType } from '../../events/index.ts'
import { accountTemplates, noticeTemplates } from '../../mails/templates/templateKeys.ts'
import type { FieldError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { noticeOf } from '../notices.ts'

/** A template as far as it matters who uses it. `event` is the kind it speaks of; null: of none in particular. */
export type TemplateFacts = { key: string; event: string | null }

/**
 * Whether these words can tell of these events: a template of the office's own that speaks of no other, or that of the
 * product for each of them. Words about an account hold links that are somebody's alone. Pure.
 */
export function checkTemplate({ key, event }: TemplateFacts, events: readonly EventType[]): FieldError[] {
  if (accountTemplates.some((each) => each === key)) return [{ path: 'template', message: ofAccounts, code: 'TEMPLATE_OF_ACCOUNTS' }]
  const ofProduct = noticeTemplates.some((each) => each === key)
  const stranger = events.find((each) => (ofProduct ? !tellsOf(key, each) : event !== null && event !== each))
  return stranger === undefined ? [] : [{ path: 'template', message: otherEvent(eventTypeLabels[stranger]), code: 'TEMPLATE_OF_OTHER_EVENT' }]
}

function tellsOf(key: string, event: EventType): boolean {
  const notice = noticeOf(event)
  return notice !== 'silent' && notice.template === key
}

const ofAccounts: Text = {
  en: 'These are the words of a mail about an account; choose others.',
  ar: 'هذا نص رسالة تخص حساباً، اختر نصاً آخر.',
}

const otherEvent = (event: Text): Text => ({
  en: `These words do not speak of "${event.en}"; choose others, or make a rule of its own for it.`,
  ar: `هذا النص لا يتحدث عن «${event.ar}»، اختر نصاً آخر أو أنشئ له قاعدة مستقلة.`,
})
