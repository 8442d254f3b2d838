'use client'
import { useRef, useState, type FormEvent } from 'react'
import type { Locale } from '../../shared/text.ts'
import { NumberField } from './NumberField.tsx'
import { TrackAnswer, type Tracked } from './TrackAnswer.tsx'

type Props = {
  locale: Locale
  /** The language of the address, to be kept in it. */
  asked: Locale | null
  number: string
  /** What the server found for the number of the address. */
  answer: Tracked
}

/**
 * The tracking form. As it comes it is a plain form that asks for the page again with the number; where scripts run,
 * the answer appears below it without a new page.
 */
export function TrackForm({ locale, asked, number, answer }: Props) {
  const [tracked, setTracked] = useState(answer)
  const [busy, setBusy] = useState(false)
  const latest = useRef('')

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wanted = String(new FormData(event.currentTarget).get('number') ?? '').trim()
    if (wanted === '') return
    latest.current = wanted
    setBusy(true)
    const found = await lookUp(wanted, locale)
    // An answer that a newer question has overtaken is not shown.
    if (latest.current !== wanted) return
    setTracked(found)
    setBusy(false)
    const query = new URLSearchParams({ number: wanted, ...(asked ? { lang: asked } : {}) })
    window.history.replaceState(null, '', `?${query}`)
  }

  return (
    <>
      <form action="/track" method="get" className="card" onSubmit={submit}>
        {asked && <input type="hidden" name="lang" value={asked} />}
        <NumberField locale={locale} number={number} focus={number === ''} busy={busy} />
      </form>
      <div aria-live="polite" className={busy ? 'answers is-busy' : 'answers'}>
        <TrackAnswer tracked={tracked} locale={locale} />
      </div>
    </>
  )
}

async function lookUp(number: string, locale: Locale): Promise<Tracked> {
  try {
    const response = await fetch(`/api/v1/track/${encodeURIComponent(number)}`, { headers: { 'accept-language': locale } })
    if (response.status === 429) return { kind: 'tooMany', seconds: Number(response.headers.get('retry-after') ?? 60) }
    if (response.status === 404) return { kind: 'nothing' }
    if (!response.ok) return { kind: 'failed' }
    const found = (await response.json()) as { reference: string; lastAction: string; updatedOn: string }
    return { kind: 'found', ...found }
  } catch {
    return { kind: 'failed' }
  }
}
