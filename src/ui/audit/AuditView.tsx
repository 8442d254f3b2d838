import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import type { AuditFilter } from '../../audit/auditFilter.ts'
import { listAudit, type AuditPage } from '../../audit/listAudit.ts'
import { callerOf } from '../../platform/caller.ts'
import { isDomainError, sentence } from '../../shared/errors.ts'
import { showNumber } from '../dates.ts'
import { ExportList } from '../list/ExportList.tsx'
import { requestOf } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import './audit.css'
import { auditAddress, auditExportAddress, choiceIn, type AuditChoice } from './auditAddress.ts'
import { AuditEntry } from './AuditEntry.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { auditSpeaker, type AuditSpeak } from './auditWords.ts'
import { ErasePerson } from './ErasePerson.tsx'
import { subjectOf } from './subjectOf.ts'

type Props = { payload: Payload; i18n: I18n; user?: PayloadRequest['user']; searchParams?: Record<string, string | string[] | undefined> }

/** /admin/collections/audit-logs: the log with its filters, and the timelines of one person or one transaction. */
export async function AuditView({ payload, i18n, user, searchParams }: Props) {
  const locale = localeOfLanguage(i18n.language)
  const speak = auditSpeaker(locale)
  const req = await requestOf(payload, user ?? null)
  if (callerOf(req)?.role !== 'admin') return <Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter>
  const { routes } = payload.config
  const choice = choiceIn(searchParams ?? {})
  const subject = await subjectOf(req, choice)
  const { page, problem } = await pageFor(req, choice, locale)
  const title = subject ? speak(subject.kind === 'user' ? 'ofPerson' : 'ofTransaction', { name: subject.name }) : speak('title')
  const { cursor: _page, ...filters } = choice
  return (
    <Gutter className="office-audit">
      <SetStepNav nav={[{ label: speak('title'), url: auditAddress(routes.admin) }, ...(subject ? [{ label: subject.name }] : [])]} />
      <header className="office-audit__head">
        <div>
          <h1>{title}</h1>
          <p className="office-muted">{speak('intro')}</p>
        </div>
        <div className="office-audit__tools">
          {subject && <Link className="office-button" href={auditAddress(routes.admin)} prefetch={false}>{speak('whole')}</Link>}
          {subject && (
            <Link className="office-button" href={`${routes.admin}/collections/${subject.kind}s/${subject.id}`} prefetch={false}>
              {speak(subject.kind === 'user' ? 'openAccount' : 'openTransaction')}
            </Link>
          )}
          <ExportList address={auditExportAddress(routes.api, filters)} columns={[]} />
          {subject?.kind === 'user' && !subject.erasedAt && !subject.held && (
            <ErasePerson id={subject.id} email={subject.email} locale={locale} />
          )}
        </div>
      </header>
      {subject?.kind === 'user' && subject.held && <p className="office-audit__note">{speak('onHold')}</p>}
      {subject?.kind === 'user' && subject.erasedAt && <p className="office-audit__note">{speak('erased', { date: subject.erasedAt })}</p>}
      <AuditFilters choice={choice} locale={locale} adminRoute={routes.admin} />
      {problem && <p className="office-problem" role="alert">{speak('badFilter', { reason: problem })}</p>}
      {page && <Entries page={page} choice={choice} adminRoute={routes.admin} speak={speak} />}
    </Gutter>
  )
}

type EntriesProps = { page: AuditPage; choice: AuditChoice; adminRoute: string; speak: AuditSpeak }

function Entries({ page, choice, adminRoute, speak }: EntriesProps) {
  const { docs, nextCursor, totalDocs, totalIsExact } = page
  const { cursor, ...filters } = choice
  if (docs.length === 0) {
    return <p className="office-empty">{speak(Object.keys(filters).some((name) => name !== 'user' && name !== 'transaction') ? 'none' : 'noneYet')}</p>
  }
  return (
    <>
      <p className="office-muted office-audit__count">{speak(totalIsExact ? 'count' : 'countMore', { count: showNumber(totalDocs) })}</p>
      <ol className="office-audit__list">
        {docs.map((entry) => <AuditEntry key={entry.id} entry={entry} adminRoute={adminRoute} speak={speak} />)}
      </ol>
      <nav className="office-pages">
        {cursor && <Link className="office-button" href={auditAddress(adminRoute, filters)} prefetch={false}>{speak('newest')}</Link>}
        {nextCursor !== null && (
          <Link className="office-button" href={auditAddress(adminRoute, { ...filters, cursor: String(nextCursor) })} prefetch={false}>{speak('older')}</Link>
        )}
      </nav>
    </>
  )
}

/** What the API answers to the same choices; a filter that cannot be read is told, not thrown. */
async function pageFor(req: PayloadRequest, choice: AuditChoice, locale: 'en' | 'ar'): Promise<{ page: AuditPage | null; problem: string | null }> {
  const { from, until, user, transaction, cursor, ...words } = choice
  const number = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined)
  const filter: AuditFilter = { ...words, created_after: from, created_before: until, user: number(user), transaction: number(transaction) }
  try {
    return { page: await listAudit(req, { filter, page: 1, limit: 25, cursor: number(cursor), locale }), problem: null }
  } catch (error) {
    if (!isDomainError(error)) throw error
    return { page: null, problem: sentence(error.code, error.params, locale) }
  }
}
