import type { PayloadRequest } from 'payload'
import { fieldLabel, type FieldChange, type OfficeEvent } from '../../events/index.ts'
import { RichValue } from '../../mails/templates/richValue.ts'
import { sayDay, sayMoment } from '../../mails/templates/sayMoment.ts'
import type { Variables } from '../../mails/templates/variables/fill.ts'
import { sqlOf } from '../../platform/tx.ts'
import { isOfficeDate } from '../../shared/dates.ts'
import { isPriority, priorityLabels } from '../../shared/priorities.ts'
import type { Settings } from '../../shared/settings.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { MailRecipient } from './transactionVariables.ts'

type Office = Settings['office']

/**
 * What mails about an event of this kind say beside the transaction. `told` is the event as its reader may read it
 * (asTold): what that leaves out is not said here either.
 */
export async function eventVariables(req: PayloadRequest, told: OfficeEvent, { id, locale }: MailRecipient, office: Office): Promise<Variables> {
  switch (told.type) {
    case 'transactionCreated':
    case 'transactionDuplicated':
      return { original: { reference: told.originalReference } }
    case 'transactionUpdated':
      return { changes: told.changes.map((change) => sayChange(change, office, locale)) }
    case 'statusChanged':
      return { status: { from: say(told.fromLabel, locale), to: say(told.toLabel, locale) }, reason: told.comment }
    case 'assignmentChanged':
      return { assignment: { from: told.from?.name, to: told.to?.name, isMine: told.to?.id === id }, reason: told.reason }
    case 'clientChanged':
      return { client: { from: told.from?.name, to: told.to?.name, isMine: told.to?.id === id } }
    case 'transactionDeleted':
      return { reason: told.reason }
    case 'commentAdded':
    case 'commentEdited':
      return { comment: { text: await wordsOfComment(req, told.commentId), isInternal: told.internal } }
    case 'documentSubmitted':
    case 'documentVisibilityChanged':
      return { file: { name: told.fileName, version: told.version ?? 1 } }
    case 'fileQuarantined':
      return { file: { name: told.fileName, found: told.found } }
    case 'fileReleased':
      return { file: { name: told.fileName, found: told.found }, reason: told.reason }
    case 'approvalRequested':
      return { approval: { name: say(told.label, locale) } }
    case 'approvalDecided': {
      const { label, decision, given, needed, comment } = told
      return { approval: { name: say(label, locale), isGiven: decision === 'approved', given, needed }, reason: comment }
    }
    case 'delegationMade':
      return {
        delegation: { from: told.from.name, to: told.to.name, isMine: told.to.id === id, startsAt: sayMoment(told.startsAt, office, locale), endsAt: sayMoment(told.endsAt, office, locale) },
        reason: told.reason,
      }
    case 'delegationEnded':
      return { delegation: { from: told.from.name, to: told.to.name, isMine: told.to.id === id, endsAt: sayMoment(told.endsAt, office, locale) } }
    case 'slaEscalated':
      return { sla: { name: say(told.label, locale) } }
    case 'peopleNotified':
      return { message: say(told.message, locale), isReminder: told.reminder }
    case 'dueSoon':
      return { due: { workingDays: told.workingDaysLeft, in: workingDays(told.workingDaysLeft, locale) } }
    case 'registrationWaiting':
      return { applicant: { name: told.applicant, email: told.applicantEmail, company: told.company } }
    case 'reportReady':
    case 'reportFailed':
      return { report: { name: say(told.report, locale) } }
    case 'messageSent':
      return { message: { subject: say(told.subject, locale), text: say(told.message, locale) } }
    case 'importFinished': {
      const { importId, outcome, kind, imported, skipped, failed } = told
      return { import: { file: await fileOfImport(req, importId), isDone: outcome === 'completed', isHistory: kind === 'history', imported, skipped, failed } }
    }
    case 'importUndone':
      return { import: { file: await fileOfImport(req, told.importId), isHistory: told.kind === 'history', removed: told.removed } }
    default:
      return {}
  }
}

/** The comment as it reads now; null where it is gone. */
async function wordsOfComment(req: PayloadRequest, id: number): Promise<RichValue | string | null> {
  const [row] = await sqlOf(req)<{ body: unknown; text: string }>('select body, text from comments where id = $1', [id])
  if (!row) return null
  return (row.body === null ? null : RichValue.of(row.body)) ?? row.text
}

async function fileOfImport(req: PayloadRequest, id: number): Promise<string | null> {
  const [row] = await sqlOf(req)<{ name: string }>('select file_name as name from imports where id = $1', [id])
  return row?.name ?? null
}

function sayChange({ field, from, to }: FieldChange, office: Office, locale: Locale): Variables {
  return { field: say(fieldLabel(field), locale), from: sayValue(from, office, locale), to: sayValue(to, office, locale) }
}

/** A stored value as people read it; what is no words (custom fields as a whole) is left unsaid. */
function sayValue(value: unknown, office: Office, locale: Locale): string | null {
  if (Array.isArray(value)) return value.map((each) => sayValue(each, office, locale)).filter((each) => each !== null).join(locale === 'ar' ? '، ' : ', ')
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  if (isPriority(value)) return say(priorityLabels[value], locale)
  const day = value.slice(0, 10)
  if (isOfficeDate(day) && /^.{10}(?:T\d{2}:\d{2}:\d{2}.*)?$/.test(value)) return sayDay(day, office)
  return [...value].length > 200 ? `${[...value].slice(0, 200).join('')}…` : value
}

/** `3 working days`, as a sentence takes it in. */
function workingDays(days: number, locale: Locale): string {
  if (locale === 'en') return days === 1 ? 'one working day' : `${days} working days`
  if (days === 1) return 'يوم عمل واحد'
  if (days === 2) return 'يومي عمل'
  return days > 10 ? `${days} يوم عمل` : `${days} أيام عمل`
}
