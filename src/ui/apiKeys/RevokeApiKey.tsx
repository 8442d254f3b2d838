'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { apiKeySpeaker } from './apiKeyWords.ts'

/** Ends a key for good, after a question. */
export function RevokeApiKey({ id, name }: { id: number; name: string }) {
  const api = useApi()
  const { locale } = useWords()
  const speak = apiKeySpeaker(locale)
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  const revoke = async () => {
    if (busy) return
    setBusy(true)
    const answer = await api('DELETE', `/api-keys/${id}`)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error.message)
    toast.success(speak('revokedNow'))
    setAsking(false)
    router.refresh()
  }

  const title = speak('revokeThis', { name })
  return (
    <>
      <button type="button" className="office-button office-button--danger" aria-label={title} onClick={() => setAsking(true)}>{speak('revoke')}</button>
      {asking && (
        <Dialog
          title={title}
          onClose={() => setAsking(false)}
          onSubmit={() => void revoke()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setAsking(false)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main office-button--danger" disabled={busy}>
                {speak(busy ? 'working' : 'revoke')}
              </button>
            </>
          }
        >
          <p>{speak('revokeAsk')}</p>
          {problem && <p className="office-problem" role="alert">{problem}</p>}
        </Dialog>
      )}
    </>
  )
}
