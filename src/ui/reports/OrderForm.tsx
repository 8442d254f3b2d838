'use client'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { DayChoice, type ChosenDays } from './DayChoice.tsx'
import { FilterFields } from './FilterFields.tsx'
import { bodyOf, type Order } from './orderBody.ts'
import { reportWords } from './reportWords.ts'
import type { ReportOffer, ReportsSetting, ShownReport } from './shownReport.ts'

type Props = {
  /** Of the office, or one somebody built (then `definition`). */
  offer: ReportOffer
  definition: number | null
  setting: ReportsSetting
  onOrdered: (report: ShownReport) => void
  onClose: () => void
}

/** What is asked of a report before it is made. */
export function OrderForm({ offer, definition, setting, onOrdered, onClose }: Props) {
  const { locale, speak } = useSpoken(reportWords)
  const api = useApi()
  const id = useId()
  const { formats, ranges } = setting.offers
  const usual = offer.columns.filter((column) => column.usual).map(({ key }) => key)
  const [order, setOrder] = useState<Order>({ format: formats[0] ?? 'csv', language: locale, days: { kind: 'any' }, filters: {}, columns: usual, groupBy: '', template: '' })
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)
  const set = (change: Partial<Order>) => setOrder((before) => ({ ...before, ...change }))

  const send = async () => {
    if (sending) return
    if (offer.columns.length > 0 && order.columns.length === 0) return setProblem(speak('noColumns'))
    setSending(true)
    const answer = await api<{ doc: ShownReport }>('POST', '/reports/generate', { body: bodyOf(offer, definition, order, usual) })
    setSending(false)
    if (answer.ok) return onOrdered(answer.body.doc)
    const details = answer.error.data?.errors?.map(({ message }) => message) ?? []
    setProblem([answer.error.message, ...details].join(' '))
  }
  return (
    <Dialog
      title={offer.label}
      wide
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('close')}</button>
          <button type="submit" className="office-button office-button--main" disabled={sending}>{speak(sending ? 'ordering' : 'order')}</button>
        </>
      }
    >
      <p className="office-muted office-reports-about">{offer.about}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <div className="office-reports-form">
        <div className="office-reports-field">
          <span className="office-label" aria-hidden="true">{speak('format')}</span>
          <SegmentChoice label={speak('format')} chosen={order.format} choices={formats.map((value) => ({ value, label: value.toUpperCase() }))} onChoose={(format) => set({ format })} />
        </div>
        <div className="office-reports-field">
          <span className="office-label" aria-hidden="true">{speak('language')}</span>
          <SegmentChoice
            label={speak('language')} chosen={order.language} onChoose={(language) => set({ language })}
            choices={[{ value: 'ar', label: 'العربية' }, { value: 'en', label: 'English' }]}
          />
        </div>
        {offer.range && (
          <DayChoice label={offer.range} usual={speak(offer.recent ? 'usualDays' : 'anyDay')} ranges={ranges} days={order.days} onDays={(days: ChosenDays) => set({ days })} />
        )}
        {offer.grouped && (
          <label className="office-reports-field" htmlFor={`${id}-group`}>
            <span className="office-label">{speak('grouped')}</span>
            <select id={`${id}-group`} className="office-input" value={order.groupBy} onChange={({ target }) => set({ groupBy: target.value as Order['groupBy'] })}>
              <option value="">{speak('byItself')}</option>
              {(['day', 'week', 'month'] as const).map((each) => <option key={each} value={each}>{speak(each)}</option>)}
            </select>
          </label>
        )}
        {order.format === 'pdf' && setting.templates.length > 0 && (
          <label className="office-reports-field" htmlFor={`${id}-template`}>
            <span className="office-label">{speak('template')}</span>
            <select id={`${id}-template`} className="office-input" value={order.template} onChange={({ target }) => set({ template: target.value })}>
              <option value="">{speak('usualTemplate')}</option>
              {setting.templates.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          </label>
        )}
      </div>
      <FilterFields offer={offer} choices={setting.choices} filters={order.filters} onFilters={(filters) => set({ filters })} />
      {offer.columns.length > 0 && <ColumnChoice columns={offer.columns} chosen={order.columns} usual={usual} onChosen={(columns) => set({ columns })} />}
    </Dialog>
  )
}
