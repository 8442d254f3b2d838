import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import { notFound } from 'next/navigation.js'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { say, type Locale } from '../../shared/text.ts'
import { showNumber } from '../dates.ts'
import { ExportOfList } from '../list/ExportOfList.tsx'
import { requestOf } from '../officeFacts.ts'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { speakerFor } from '../speakerFor.ts'
import { localeOfLanguage } from '../words.ts'
import { listedWorkflows, type ListedWorkflow } from './listedWorkflows.ts'
import { listWords } from './listWords.ts'
import './workflows.css'

type Props = { payload: Payload; i18n: I18n; user?: PayloadRequest['user'] }

/** /admin/collections/workflows: every way of working, what of it is published, what runs on it, what is wrong with it. */
export async function WorkflowsView({ payload, i18n, user }: Props) {
  const req = await requestOf(payload, user ?? null)
  if (callerOf(req)?.role !== 'admin') notFound()
  const locale = localeOfLanguage(i18n.language)
  const speak = speakerFor(listWords)(locale)
  const { admin } = payload.config.routes
  const rows = await listedWorkflows(req)
  const toNew = <Link className="office-button office-button--main" href={`${admin}/collections/workflows/create`} prefetch={false}>{speak('newWorkflow')}</Link>
  return (
    <Gutter className="collection-list office-workflows">
      <SetStepNav nav={[{ label: speak('title') }]} />
      <header className="office-start__head">
        <h1>{speak('title')}</h1>
        {rows.length > 0 && <div className="office-actions"><ExportOfList collectionSlug="workflows" payload={payload} i18n={i18n} user={user} />{toNew}</div>}
      </header>
      <p className="office-muted">{speak('lead')}</p>
      {rows.length === 0 ? (
        <section className="office-empty office-card">
          <h2>{speak('none')}</h2>
          <p>{speak('noneText')}</p>
          {toNew}
        </section>
      ) : (
        <div className="table" role="region" aria-label={speak('title')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['name', 'key', 'published', 'draft', 'running', 'findings'] as const).map((word) => <th key={word} scope="col">{speak(word)}</th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => <Row key={row.id} row={row} locale={locale} href={`${admin}/collections/workflows/${row.id}`} />)}
            </tbody>
          </table>
        </div>
      )}
    </Gutter>
  )
}

function Row({ row, locale, href }: { row: ListedWorkflow; locale: Locale; href: string }) {
  const speak = speakerFor(listWords)(locale)
  const published = row.versions.find(({ state }) => state === 'published')
  const draft = row.versions.find(({ state }) => state === 'draft')
  const errors = row.findings.filter(({ severity }) => severity === 'error').length
  const warnings = row.findings.length - errors
  const older = row.versions.reduce((sum, { state, running }) => (state === 'retired' ? sum + running : sum), 0)
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}><bdi>{say({ en: row.nameEn, ar: row.nameAr }, locale)}</bdi></Link>
        {row.description && <small className="office-muted" dir="auto">{row.description}</small>}
      </th>
      <td><Code>{row.key}</Code></td>
      <td>{published ? speak('number', { number: published.number }) : <span className="office-muted">{speak('notPublished')}</span>}</td>
      <td>{draft ? <StatusBadge label={speak('number', { number: draft.number })} colour="orange" /> : <span className="office-muted">–</span>}</td>
      <td>
        {showNumber(row.running)}
        {older > 0 && <small className="office-muted">{speak('onOlder', { count: showNumber(older) })}</small>}
      </td>
      <td>
        {row.findings.length === 0 && <span className="office-muted">{speak('fine')}</span>}
        {errors > 0 && <StatusBadge label={errors === 1 ? speak('oneError') : speak('errors', { count: errors })} colour="red" />}
        {warnings > 0 && <StatusBadge label={warnings === 1 ? speak('oneWarning') : speak('warnings', { count: warnings })} colour="orange" />}
      </td>
    </tr>
  )
}
