'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '../../../shared/text.ts'
import { useApi } from '../../useApi.ts'
import type { Draft, Fault } from '../draft.ts'
import { faultsOf } from '../faultsOf.ts'
import { wordsToSend } from '../wordsToSend.ts'

export type RenderedMail = { subject: string; html: string; text: string }
export type Previews = Record<Locale, RenderedMail>

/** So long somebody has to pause before the words are sent to be looked at, in ms. */
const pause = 400

/**
 * Both languages of a draft as they would be sent, filled in from a sample or a transaction. With mistakes in the words
 * the last good preview stays, and the mistakes are told. Answers that come late, for words of before, are not shown.
 */
export function usePreview(id: number, { en, ar }: Draft, transaction: number | null) {
  const api = useApi()
  const [mails, setMails] = useState<Previews | null>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(true)
  const asked = JSON.stringify({ ...wordsToSend({ en, ar }), ...(transaction === null ? {} : { transaction }) })
  useEffect(() => {
    let gone = false
    const timer = setTimeout(async () => {
      setWorking(true)
      const answer = await api<Previews>('POST', `/email-templates/${id}/preview`, { body: JSON.parse(asked) as unknown })
      if (gone) return
      setWorking(false)
      const wrong = answer.ok ? { faults: [], problem: '' } : faultsOf(answer.error)
      setFaults(wrong.faults)
      setProblem(wrong.problem)
      if (answer.ok) setMails(answer.body)
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, id, asked])
  return { mails, faults, problem, working }
}
