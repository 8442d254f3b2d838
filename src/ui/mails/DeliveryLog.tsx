'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { showMoment, showNumber } from '../dates.ts'
import { ExportList } from '../list/ExportList.tsx'
import { AskFirst } from '../parts/AskFirst.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { MailRow } from './MailRow.tsx'
import { mailsAddress, type MailFilter } from './mailsAddress.ts'
import { mailWords } from './mailWords.ts'
import { useDeliveries, type AskedFilter } from './useDeliveries.ts'

type Props = {
  /** As the address of the page has them. */
  filter: MailFilter
  /** The same as the API takes them. */
  asked: AskedFilter
  page: number
  /** What templates are called, by key. */
  templates: Readonly<Record<string, string>>
  timeZone: string
  adminRoute: string
}

/** The mails that fit the filters, with what can be done with each, and with many at once. */
export function DeliveryLog({ filter, asked, page, templates, timeZone, adminRoute }: Props) {
  const { locale, speak } = useSpoken(mailWords)
  const api = useApi()
  const { shown, problem, watch } = useDeliveries(asked, page)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)

  /** Answers why it could not be done, or ''. */
  const send = async (path: string, body: object = {}): Promise<string> => {
    setBusy(true)
    const answer = await api<{ message: string }>('POST', path, { body })
    setBusy(false)
    if (!answer.ok) return answer.error.message
    toast.success(answer.body.message)
    setChosen(new Set())
    watch()
    return ''
  }
  const sendOrTell = async (path: string, body?: object) => {
    const wrong = await send(path, body)
    if (wrong !== '') toast.error(wrong)
  }
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const hasFailed = shown?.docs.some(({ state }) => state === 'failed') ?? false
  const isFiltered = Object.keys(filter).length > 0
  const address = (to: number) => mailsAddress(adminRoute, { box: 'log', filter, page: to })
  return (
    <>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!shown && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {shown?.docs.length === 0 && (
        <section className="office-empty office-card">
          <h2>{speak(isFiltered ? 'noDeliveries' : 'noneYet')}</h2>
          {isFiltered && <p>{speak('noDeliveriesText')}</p>}
        </section>
      )}
      {shown && shown.docs.length > 0 && (
        <>
          <div className="office-mails__above">
            <span className="office-muted" role="status">{speak('count', { count: showNumber(shown.totalDocs) })}{chosen.size > 0 && ` · ${speak('chosen', { count: chosen.size })}`}</span>
            <span className="office-actions">
              {chosen.size > 0 && <button type="button" className="office-button" onClick={() => setChosen(new Set())}>{speak('clearChosen')}</button>}
              {chosen.size > 0 && <button type="button" className="office-button office-button--main" disabled={busy} onClick={() => void sendOrTell('/deliveries/resend', { ids: [...chosen] })}>{speak('againMany')}</button>}
              {chosen.size === 0 && <ExportList address={`/api/v1/deliveries/export?${new URLSearchParams(asked).toString()}`} columns={[]} />}
              {chosen.size === 0 && hasFailed && <button type="button" className="office-button" onClick={() => setAsking(true)}>{speak('againAll')}</button>}
            </span>
          </div>
          <ol className="office-mails__list">
            {shown.docs.map((mail) => (
              <MailRow
                key={mail.id} mail={mail} templateName={templates[mail.template] ?? mail.template} locale={locale} show={(moment) => showMoment(moment, timeZone)} busy={busy} chosen={chosen.has(mail.id)} adminRoute={adminRoute} speak={speak}
                onChoose={(isChosen) => choose(mail.id, isChosen)}
                onAgain={() => void sendOrTell(`/deliveries/${mail.id}/resend`)}
                onCancel={() => void sendOrTell(`/deliveries/${mail.id}/cancel`)}
              />
            ))}
          </ol>
          {shown.totalPages > 1 && (
            <nav className="office-pages" aria-label={speak('pages')}>
              {page > 1 && <a className="office-button" href={address(page - 1)}>{speak('newer')}</a>}
              <span className="office-muted">{speak('page', { page, pages: shown.totalPages })}</span>
              {page < shown.totalPages && <a className="office-button" href={address(page + 1)}>{speak('older')}</a>}
            </nav>
          )}
        </>
      )}
      {asking && (
        <AskFirst
          title={speak('againAll')} text={speak('againAsk')} doIt={speak('again')} onClose={() => setAsking(false)}
          onDo={() => {
            const { state: _all, ...rest } = asked
            return send('/deliveries/resend', { filter: rest })
          }}
        />
      )}
    </>
  )
}
