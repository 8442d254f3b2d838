import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import type { HistoryTerms, MappedActivity } from './historyPlan.ts'
import { actorNamed, isKnown } from './suggestMapping.ts'

/** How a caller writes what an activity is: a transition, several, a decision on an approval, or nothing to take over. */
export type AskedActivity = string | string[] | { approve: string } | { reject: string } | null

export type AskedTerms = { workflow?: string; mapping?: Record<string, AskedActivity>; roles?: Record<string, string> }

/**
 * What a caller says about a file of events, held against the workflow and the accounts there are. Raises
 * VALIDATION_FAILED naming each wrong word.
 */
export async function readTerms(req: PayloadRequest, { workflow = '', mapping = {}, roles = {} }: AskedTerms): Promise<HistoryTerms> {
  const definition = await publishedDefinition(req, workflow)
  const wrong: FieldError[] = []
  const terms: HistoryTerms = { workflow, activities: {}, roles: {} }
  for (const [activity, asked] of Object.entries(mapping)) {
    const mapped = mappedOf(asked)
    if (isKnown(definition, mapped)) terms.activities[activity] = mapped
    else wrong.push({ path: `mapping.${activity}`, code: 'UNKNOWN_TRANSITION', message: noSuchTransition(asked) })
  }
  const accounts = await accountsAmong(req, Object.values(roles))
  for (const [word, asked] of Object.entries(roles)) {
    const mapped = actorNamed(asked)
    const isKnownActor = mapped !== undefined && (typeof mapped === 'string' || accounts.has(mapped.email))
    if (isKnownActor) terms.roles[word] = mapped
    else wrong.push({ path: `roles.${word}`, code: 'UNKNOWN_ROLE', message: noSuchActor(asked) })
  }
  if (wrong.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: wrong.map(({ path }) => path).join(', ') }, { fields: wrong })
  return terms
}

async function publishedDefinition(req: PayloadRequest, key: string): Promise<WorkflowDefinition> {
  const rows = await sqlOf(req)<{ key: string; version: number }>(
    'select key, published_version_id as version from workflows where published_version_id is not null order by id',
  )
  const found = rows.find((row) => row.key === key)
  if (found) return definitionOf(req, found.version)
  const keys = rows.map((row) => row.key)
  const message = { en: `Expected the key of a published workflow: ${keys.join(', ')}.`, ar: `المتوقع مفتاح سير عمل منشور: ${keys.join('، ')}.` }
  throw new DomainError('VALIDATION_FAILED', { fields: 'workflow' }, { fields: [{ path: 'workflow', code: 'UNKNOWN_WORKFLOW', message }] })
}

async function accountsAmong(req: PayloadRequest, words: readonly string[]): Promise<Set<string>> {
  const emails = words.map((word) => word.trim().toLowerCase()).filter((word) => word.includes('@'))
  if (emails.length === 0) return new Set()
  const rows = await sqlOf(req)<{ email: string }>('select lower(email) as email from users where lower(email) = any($1::text[])', [emails])
  return new Set(rows.map(({ email }) => email))
}

function mappedOf(asked: AskedActivity): MappedActivity {
  if (asked === null) return null
  if (typeof asked === 'string') return [asked]
  if (Array.isArray(asked)) return asked
  return 'approve' in asked ? { approval: asked.approve, decision: 'approved' } : { approval: asked.reject, decision: 'rejected' }
}

function noSuchTransition(asked: AskedActivity): Text {
  const shown = JSON.stringify(asked)
  return { en: `The published workflow has no such transition or approval: ${shown}.`, ar: `لا يوجد في سير العمل المنشور انتقال أو موافقة: ${shown}.` }
}

function noSuchActor(asked: string): Text {
  return {
    en: `"${asked}" is neither client, editor, admin, system nor the email address of an account.`,
    ar: `«${asked}» ليس client أو editor أو admin أو system ولا بريد حساب مسجل.`,
  }
}
