import type { EventType } from '../../../events/index.ts'
import { accountTemplates, noticeTemplates, type AccountTemplate, type NoticeTemplate } from '../templateKeys.ts'
import { ofAccounts } from './accounts.ts'
import { ofEveryEvent, ofEveryMail, ofTransaction } from './everyMail.ts'
import { isAboutTransaction, isToldEvent, ofEvents } from './events.ts'
import { count, list, maybe, text, url, yesNo, type TemplateVariable } from './templateVariable.ts'

export type { TemplateVariable } from './templateVariable.ts'

/** The event each template of the product speaks of. The digest speaks of many, a notice to who has no account of any. */
export const eventOfTemplate: Record<Exclude<NoticeTemplate, 'digest' | 'outsideNotice'>, EventType> = {
  transactionCreated: 'transactionCreated', transactionUpdated: 'transactionUpdated', transactionDuplicated: 'transactionDuplicated',
  transactionDeleted: 'transactionDeleted', transactionRestored: 'transactionRestored', statusChanged: 'statusChanged', completed: 'completed',
  assigned: 'assignmentChanged', reassigned: 'assignmentChanged', clientChanged: 'clientChanged', commentAdded: 'commentAdded', mentioned: 'commentAdded',
  documentSubmitted: 'documentSubmitted', fileQuarantined: 'fileQuarantined', fileReleased: 'fileReleased', approvalRequested: 'approvalRequested',
  approvalDecided: 'approvalDecided', delegationMade: 'delegationMade', delegationEnded: 'delegationEnded', dueSoon: 'dueSoon', dueToday: 'dueToday',
  overdue: 'overdue', escalation: 'slaEscalated', workflowMessage: 'peopleNotified', registrationWaiting: 'registrationWaiting',
  importFinished: 'importFinished', importUndone: 'importUndone', reportReady: 'reportReady', reportFailed: 'reportFailed', message: 'messageSent',
}

/** What a digest names. */
export const ofDigest: readonly TemplateVariable[] = [
  count('digest.count', { en: 'How many things it tells', ar: 'عدد المستجدات' }, '3'),
  count('digest.more', { en: 'How many more there are than it lists', ar: 'عدد المستجدات غير المذكورة' }, '0'),
  yesNo('digest.isWeekly', { en: 'Whether it comes once a week', ar: 'هل هو ملخص أسبوعي' }, 'no'),
  maybe('digest.reference', { en: 'The transaction, where it is about one alone', ar: 'رقم المعاملة إن كان عن معاملة واحدة' }, 'TRX-2026-00042'),
  list('digest.groups', { en: 'What it tells, by transaction', ar: 'المستجدات بحسب المعاملة' }, [
    maybe('reference', { en: 'Transaction number', ar: 'رقم المعاملة' }, 'TRX-2026-00042'),
    maybe('name', { en: 'Title, or the type', ar: 'العنوان أو النوع' }, { en: 'Building permit, plot 118', ar: 'رخصة بناء القطعة 118' }),
    maybe('status', { en: 'Status now', ar: 'الحالة الآن' }, { en: 'Under review', ar: 'قيد المراجعة' }),
    url('link', { en: 'Address of the transaction', ar: 'رابط المعاملة' }, 'https://tracker.example.com/admin/collections/transactions/42', { optional: true }),
    list('items', { en: 'What happened there', ar: 'ما حدث فيها' }, [
      text('title', { en: 'What happened', ar: 'ما حدث' }, { en: 'Status changed from Submitted to Under review', ar: 'تغيرت الحالة من «مقدمة» إلى «قيد المراجعة»' }),
      text('at', { en: 'When', ar: 'الوقت' }, '22/11/2026 09:30'),
      maybe('by', { en: 'Who did it', ar: 'من قام به' }, { en: 'Omar Nasser', ar: 'عمر ناصر' }),
    ]),
  ]),
]

/**
 * What a template may name, by its key; one of an administrator's own by its event. Without an event it may go out at
 * any: then there may be no transaction.
 */
export function variablesOfTemplate(key: string, event?: string | null): TemplateVariable[] {
  if (isOneOf(accountTemplates, key)) return [...ofEveryMail.map(withAccountLink), ...ofAccounts[key]]
  if (key === 'digest') return [...ofEveryMail, ...ofDigest]
  // Of what is no transaction's an address outside is not told.
  if (key === 'outsideNotice') return [...ofEveryMail, ...ofEveryEvent, ...ofTransaction]
  const told = isOneOf(noticeTemplates, key) ? eventOfTemplate[key as keyof typeof eventOfTemplate] : event
  if (!isToldEvent(told)) return [...ofEveryMail, ...ofEveryEvent, ...ofTransaction.map((each): TemplateVariable => ({ ...each, optional: true }))]
  return [...ofEveryMail, ...ofEveryEvent, ...(isAboutTransaction(told) ? ofTransaction : []), ...ofEvents[told]]
}

/** Their buttons lead to a page of the account, mostly by a link that works once. */
function withAccountLink(variable: TemplateVariable): TemplateVariable {
  return variable.name === 'link' ? { ...variable, sample: 'https://tracker.example.com/reset?token=EXAMPLE' } : variable
}

function isOneOf<Key extends AccountTemplate | NoticeTemplate>(keys: readonly Key[], key: string): key is Key {
  return keys.some((each) => each === key)
}
