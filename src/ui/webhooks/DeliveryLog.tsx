'use client'
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { showMoment } from '../dates.ts'
import { ExportList } from '../list/ExportList.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { DeliveryRow } from './DeliveryRow.tsx'
import { NewSecret } from './NewSecret.tsx'
import { useDeliveries, type Filter } from './useDeliveries.ts'
import { webhookSpeaker } from './webhookWords.ts'
import './webhooks.css'

const states = ['waiting', 'delivered', 'failed', 'held'] as const

/** The log of a webhook, and what one does with it: try it, give it a secret, send something again. */
export function DeliveryLog({ id, timeZone }: { id: number | null; timeZone: string }) {
  const api = useApi()
  const { locale } = useWords()
  const speak = webhookSpeaker(locale)
  const selectId = useId()
  const [filter, setFilter] = useState<Filter>({ page: 1, state: '' })
  const [busy, setBusy] = useState(false)
  const { page, problem, watch } = useDeliveries(id, filter)

  const send = async (path: string) => {
    setBusy(true)
    const answer = await api<{ message: string }>('POST', path)
    setBusy(false)
    if (!answer.ok) return void toast.error(answer.error.message)
    toast.success(answer.body.message)
    watch()
  }
  const title = <h3 id={`${selectId}-title`}>{speak('title')}</h3>
  if (id === null) {
    return <section className="office-panel office-webhook" aria-labelledby={`${selectId}-title`}>{title}<p className="office-muted">{speak('saveFirst')}</p></section>
  }
  return (
    <section className="office-panel office-webhook" aria-labelledby={`${selectId}-title`}>
      <header>
        {title}
        <span className="office-row-actions">
          <NewSecret id={id} />
          <button type="button" className="office-button office-button--main" disabled={busy} onClick={() => void send(`/webhooks/${id}/ping`)}>{speak('ping')}</button>
        </span>
      </header>
      <p className="office-muted">{speak('lead')}</p>
      <p className="office-webhook__filter">
        <label htmlFor={selectId}>{speak('show')}</label>
        <select
          id={selectId} className="office-input" value={filter.state}
          onChange={({ target }) => setFilter({ page: 1, state: target.value as Filter['state'] })}
        >
          <option value="">{speak('all')}</option>
          {states.map((state) => <option key={state} value={state}>{speak(state)}</option>)}
        </select>
        <ExportList address={`/api/v1/webhooks/${id}/deliveries/export${filter.state === '' ? '' : `?state=${filter.state}`}`} columns={[]} />
      </p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!page && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {page?.docs.length === 0 && <p className="office-muted">{speak('none')}</p>}
      <ul className="office-webhook__log">
        {page?.docs.map((delivery) => (
          <DeliveryRow
            key={delivery.id} delivery={delivery} show={(moment) => showMoment(moment, timeZone)} busy={busy}
            onAgain={() => void send(`/webhooks/deliveries/${delivery.id}/redeliver`)}
          />
        ))}
      </ul>
      {page && page.totalPages > 1 && (
        <nav className="office-row-actions" aria-label={speak('title')}>
          <button type="button" className="office-button" disabled={page.page <= 1} onClick={() => setFilter({ ...filter, page: page.page - 1 })}>{speak('newer')}</button>
          <span className="office-muted">{speak('page', { page: page.page, pages: page.totalPages })}</span>
          <button type="button" className="office-button" disabled={page.page >= page.totalPages} onClick={() => setFilter({ ...filter, page: page.page + 1 })}>{speak('older')}</button>
        </nav>
      )}
    </section>
  )
}
