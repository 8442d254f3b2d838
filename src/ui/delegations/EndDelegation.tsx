'use client'
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useMemo, useState } from 'react'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { delegationSpeaker } from './delegationWords.ts'

type Doc = { from?: number | { id: number }; endedAt?: string | null }

/** On the page of a delegation: the way to end it, for its giver and admins. */
export function EndDelegation() {
  const { id, initialData } = useDocumentInfo()
  const { user } = useAuth<{ id: number; role: string }>()
  const api = useApi()
  const router = useRouter()
  const { locale } = useWords()
  const speak = useMemo(() => delegationSpeaker(locale), [locale])
  const [over, setOver] = useState(false)
  const doc = (initialData ?? {}) as Doc
  const giver = typeof doc.from === 'object' ? doc.from.id : doc.from
  const isOpen = id !== undefined && !over && !doc.endedAt
  if (!isOpen || !user || (user.role !== 'admin' && user.id !== giver)) return null
  const end = async () => {
    const answer = await api<{ message: string }>('POST', `/delegations/${id}/end`)
    if (!answer.ok) return toast.error(answer.error.message)
    setOver(true)
    toast.success(answer.body.message)
    router.refresh()
  }
  return <p><button type="button" className="office-button office-button--danger" onClick={() => void end()}>{speak('end')}</button></p>
}
