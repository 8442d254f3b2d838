import { say, type Locale, type Text } from '../../shared/text.ts'
import { isolated } from './isolated.ts'
import { at, type Variables } from './variables/fill.ts'

/** A line of the table below the words. */
export type Fact = { label: string; value: string }

const shown: readonly [name: string, label: Text][] = [
  ['transaction.externalReference', { en: 'Reference number', ar: 'الرقم المرجعي' }],
  ['transaction.reference', { en: 'Transaction number', ar: 'رقم المعاملة' }],
  ['transaction.client', { en: 'Client', ar: 'العميل' }],
  ['transaction.type', { en: 'Type', ar: 'النوع' }],
  ['transaction.status', { en: 'Status', ar: 'الحالة' }],
  ['transaction.priority', { en: 'Priority', ar: 'الأولوية' }],
  ['transaction.dueDate', { en: 'Due date', ar: 'تاريخ الاستحقاق' }],
  ['transaction.department', { en: 'Department', ar: 'الإدارة' }],
  ['transaction.assignee', { en: 'Assigned to', ar: 'المسند إليه' }],
]

/** What the reader may know of the transaction a mail is about, as they read it; nothing where it is about none. Pure. */
export function factsOf(variables: Variables, locale: Locale): Fact[] {
  return shown.flatMap(([name, label]) => {
    const value = at(variables, name)
    return typeof value === 'string' ? [{ label: say(label, locale), value: isolated(value.replace(/\s+/g, ' '), locale) }] : []
  })
}
