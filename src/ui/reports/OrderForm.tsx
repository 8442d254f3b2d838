'use client'
import { useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { AskFields } from './AskFields.tsx'
import { bodyOf, lacksColumns, type Order } from './asking.ts'
import { reportWords } from './reportWords.ts'
import type { AskingSetting, ReportOffer, ShownReport } from './shownReport.ts'

type Props = {
  /** Of the office, or one somebody built (then `definition`). */
  offer: ReportOffer
  definition: number | null
  setting: AskingSetting
  /** What was asked before, where that is to be changed. */
  before?: { order: Order; names: Readonly<Record<number, string>> } | undefined
  onOrdered: (report: ShownReport) => void
  onClose: () => void
}

const languages: { value: Locale; label: string }[] = [{ value: 'ar', label: 'العربية' }, { value: 'en', label: 'English' }]

/** What is asked of a report before it is made. */
export function OrderForm({ offer, definition, setting, before, onOrdered, onClose }: Props) {
  const { locale, speak } = useSpoken(reportWords)
  const api = useApi()
  const [order, setOrder] = useState<Order>(before?.order ?? { format: setting.offers.formats[0] ?? 'csv', language: locale, template: null, asked: {} })
  const [problem, setProblem] = useState('')
  const [faults, setFaults] = useState<readonly { path: string; message: string }[]>([])
  const [sending, setSending] = useState(false)
  const set = (change: Partial<Order>) => {
    setFaults([])
    setOrder((earlier) => ({ ...earlier, ...change }))
  }
  const send = async () => {
    if (sending || lacksColumns(offer, order.asked)) return
    setSending(true)
    const answer = await api<{ doc: ShownReport }>('POST', '/reports/generate', { body: bodyOf(offer.report, definition, order) })
    setSending(false)
    if (answer.ok) return onOrdered(answer.body.doc)
    setProblem(answer.error.message)
    setFaults(answer.error.data?.errors ?? [])
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
          <button type="submit" className="office-button office-button--main" disabled={sending || lacksColumns(offer, order.asked)}>{speak(sending ? 'ordering' : 'order')}</button>
        </>
      }
    >
      <p className="office-muted office-reports-about"><bdi>{offer.about}</bdi></p>
      {problem && (
        <div className="office-problem" role="alert">
          {problem}
          {faults.length > 0 && <ul className="office-reports-faults">{faults.map(({ path, message }) => <li key={path}>{message}</li>)}</ul>}
        </div>
      )}
      <AskFields
        {...order} offer={offer} setting={setting} names={before?.names ?? {}} onChange={set}
        faultAt={(path) => faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message}
      >
        <div className="office-reports-field">
          <span className="office-label" aria-hidden="true">{speak('language')}</span>
          <SegmentChoice label={speak('language')} chosen={order.language} onChoose={(language) => set({ language })} choices={languages} />
        </div>
      </AskFields>
    </Dialog>
  )
}
