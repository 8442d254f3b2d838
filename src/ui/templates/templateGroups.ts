import { eventOfTemplate } from '../../mails/templates/variables/index.ts'
import { accountTemplates, type TemplateKey } from '../../mails/templates/templateKeys.ts'
import { eventTypeLabels, eventTypes } from '../../events/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { TemplateSpeak, TemplateWord } from './templateWords.ts'

/** The shelves templates stand on. */
export type Shelf = Extract<TemplateWord, `group${string}`>

const talk: readonly string[] = [
  'commentAdded', 'mentioned', 'documentSubmitted', 'fileQuarantined', 'fileReleased', 'approvalRequested', 'approvalDecided', 'delegationMade', 'delegationEnded',
] satisfies TemplateKey[]
const time: readonly string[] = ['dueSoon', 'dueToday', 'overdue', 'escalation', 'workflowMessage'] satisfies TemplateKey[]
const office: readonly string[] = ['registrationWaiting', 'importFinished', 'importUndone', 'reportReady', 'reportFailed', 'message', 'digest'] satisfies TemplateKey[]

/** Where a template stands in the list; `isOwn`: an administrator made it. */
export function shelfOf(key: string, isOwn: boolean): Shelf {
  if (isOwn) return 'groupOwn'
  if (accountTemplates.some((each) => each === key)) return 'groupAccount'
  return talk.includes(key) ? 'groupTalk' : time.includes(key) ? 'groupTime' : office.includes(key) ? 'groupOffice' : 'groupWork'
}

/** When a template goes out, in a sentence. */
export function purposeOf(key: string, event: string | null, speak: TemplateSpeak, locale: Locale): string {
  if (accountTemplates.some((each) => each === key)) return speak('usedAccount')
  if (key === 'digest') return speak('usedDigest')
  const told = (Object.hasOwn(eventOfTemplate, key) ? eventOfTemplate[key as keyof typeof eventOfTemplate] : null) ?? eventTypes.find((each) => each === event)
  return told ? speak('usedAt', { event: say(eventTypeLabels[told], locale) }) : speak('usedAny')
}
