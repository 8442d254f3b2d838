'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { faultsOfPage, type PageDraft, type PageFault } from './pageDraft.ts'
import { pageWords } from './pageWords.ts'

/** What is done with a report template: made, saved, deleted. `faults` and `problem` are of the last saving. */
export function useReportTemplate(id: number | null) {
  const api = useApi()
  const { speak } = useSpoken(pageWords)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ faults: readonly PageFault[]; problem: string }>({ faults: [], problem: '' })
  return {
    busy, ...wrong,
    settle: () => setWrong({ faults: [], problem: '' }),
    /** Answers the id, or null where it was refused. */
    save: async (draft: PageDraft): Promise<number | null> => {
      setBusy(true)
      const answer = await api<{ doc: { id: number } }>(id === null ? 'POST' : 'PATCH', id === null ? '/report-templates' : `/report-templates/${id}`, { body: draft })
      setBusy(false)
      setWrong(answer.ok ? { faults: [], problem: '' } : faultsOfPage(answer.error))
      if (!answer.ok) return null
      toast.success(speak('saved'))
      return answer.body.doc.id
    },
    /** Answers why it could not be done, or ''. */
    remove: async (): Promise<string> => {
      const answer = await api('DELETE', `/report-templates/${id}`)
      return answer.ok ? '' : answer.error.message
    },
  }
}
