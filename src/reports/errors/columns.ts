import { reasonInWords } from '../../shared/mailReasons.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { queueName } from '../../shared/queueNames.ts'
import { say, type Locale } from '../../shared/text.ts'
import { problemText } from '../../webhooks/problemText.ts'
import type { ColumnOffer } from '../reportMaker.ts'
import { failureKinds, type Failure } from './failures.ts'

export type FailureColumn = ColumnOffer & { cell: (failure: Failure, locale: Locale) => Cell }

/** What was given up, column by column. */
export const failureColumns: readonly FailureColumn[] = [
  { key: 'at', heading: { en: 'When', ar: 'التاريخ' }, kind: 'moment', width: 17, usual: true, cell: ({ at }) => ({ moment: at }) },
  { key: 'kind', heading: { en: 'What', ar: 'النوع' }, kind: 'text', width: 14, usual: true, cell: ({ kind }, locale) => failureKinds[kind][locale] },
  { key: 'subject', heading: { en: 'Of', ar: 'الموضوع' }, kind: 'text', width: 32, usual: true, cell: subjectOf },
  { key: 'problem', heading: { en: 'Why', ar: 'السبب' }, kind: 'text', width: 48, usual: true, cell: problemOf },
  { key: 'tries', heading: { en: 'Tries', ar: 'المحاولات' }, kind: 'number', width: 10, usual: true, cell: ({ tries }) => tries },
  { key: 'id', heading: { en: 'Number', ar: 'الرقم' }, kind: 'code', width: 38, usual: false, cell: ({ id }) => id },
]

function subjectOf({ kind, subject }: Failure, locale: Locale): Cell {
  const job = kind === 'job' && subject !== null ? queueName(subject) : null
  return job ? say(job, locale) : subject
}

function problemOf({ kind, problem, problemAr }: Failure, locale: Locale): Cell {
  if (problem === null) return null
  if (kind === 'mail') return reasonInWords(problem, locale)
  if (kind === 'webhook') return /^\d{3}$/.test(problem) ? { en: `It answered ${problem}.`, ar: `أجاب بالرمز ${problem}.` }[locale] : say(problemText(problem), locale)
  return say({ en: problem, ar: problemAr ?? problem }, locale)
}
