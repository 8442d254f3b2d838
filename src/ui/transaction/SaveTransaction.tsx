'use client'
import { SaveButton, useDocumentInfo, useForm, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../useApi.ts'
import { announceTransactionChange } from './onTransactionChange.ts'
import { StaleDialog } from './StaleDialog.tsx'

/**
 * Payload's save button, and what it lacks: after a save the rest of the page looks again, and when
 * the save was refused because somebody was faster, the reader learns who, and may load again.
 */
export function SaveTransaction({ timeZone = 'UTC' }: { timeZone?: string }) {
  const { id, data } = useDocumentInfo()
  const rev = Number(data?.['rev'] ?? 0)
  const { getDataByPath } = useForm()
  const submitted = useFormSubmitted()
  const api = useApi()
  const [stale, setStale] = useState(false)
  const seen = useRef(rev)
  const transaction = Number(id)

  useEffect(() => {
    if (seen.current !== rev && id) announceTransactionChange(transaction)
    seen.current = rev
  }, [id, rev, transaction])

  // "Submitted" stays true only after a refusal; whether it was the rev, the record itself says.
  useEffect(() => {
    if (!submitted || !id) return
    let gone = false
    const compare = async () => {
      const answer = await api<{ rev: number }>('GET', `/transactions/${transaction}/transitions`)
      if (!gone && answer.ok && answer.body.rev !== Number(getDataByPath('rev'))) setStale(true)
    }
    void compare()
    return () => {
      gone = true
    }
  }, [submitted, id, transaction, api, getDataByPath])

  return (
    <>
      <SaveButton />
      {stale && <StaleDialog id={transaction} timeZone={timeZone} onClose={() => setStale(false)} />}
    </>
  )
}
