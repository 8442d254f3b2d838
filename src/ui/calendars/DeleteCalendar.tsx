'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { calendarSpeaker } from './calendarWords.ts'

/** Deletes a calendar, behind a question; one that a workflow goes by says which. */
export function DeleteCalendar({ id, rev, name, listAddress }: { id: number; rev: number; name: string; listAddress: string }) {
  const { locale, speak: say } = useWords()
  const speak = calendarSpeaker(locale)
  const router = useRouter()
  const api = useApi()
  const [isAsking, setAsking] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async () => {
    setWorking(true)
    setProblem(null)
    const answer = await api('DELETE', `/calendars/${id}`, { rev })
    setWorking(false)
    if (!answer.ok) return setProblem(answer.error.message)
    setAsking(false)
    router.push(listAddress)
    return router.refresh()
  }
  return (
    <>
      <button type="button" className="office-button office-button--danger" onClick={() => setAsking(true)}>{speak('delete')}</button>
      {isAsking && (
        <Dialog
          title={speak('deleteQuestion', { name })}
          onClose={() => setAsking(false)}
          onSubmit={() => void remove()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setAsking(false)}>{say('cancel')}</button>
              <button type="submit" className="office-button office-button--main office-button--danger" disabled={isWorking}>{speak('delete')}</button>
            </>
          }
        >
          <p>{speak('deleteText')}</p>
          {problem && <p className="office-problem" role="alert">{problem}</p>}
        </Dialog>
      )}
    </>
  )
}
