'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import type { ApiError } from '../askApi.ts'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import type { Draft, Fault } from './draft.ts'
import { faultsOf } from './faultsOf.ts'
import { templateWords } from './templateWords.ts'
import { wordsToSend } from './wordsToSend.ts'

type Told = { message: string }

/** What is done with a template: saved, tried, put back, deleted. `faults` and `problem` are of the last saving. */
export function useTemplate(id: number, isOwn: boolean) {
  const api = useApi()
  const { speak } = useSpoken(templateWords)
  const [doing, setDoing] = useState<'save' | 'test' | null>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState('')
  const wrong = (error: ApiError) => {
    const told = faultsOf(error)
    setFaults(told.faults)
    setProblem(told.problem)
  }
  const settle = () => {
    setFaults([])
    setProblem('')
  }
  return {
    doing, faults, problem, settle,
    save: async (draft: Draft): Promise<boolean> => {
      setDoing('save')
      const names = isOwn ? { name: draft.name, nameAr: draft.nameAr } : {}
      const answer = await api('PATCH', `/email-templates/${id}`, { body: { ...wordsToSend(draft), ...names } })
      setDoing(null)
      if (!answer.ok) wrong(answer.error)
      else {
        settle()
        toast.success(speak('saved'))
      }
      return answer.ok
    },
    /** Sends the words as they stand to whoever asks, in one language. */
    test: async (draft: Draft, locale: Locale, transaction: number | null): Promise<void> => {
      setDoing('test')
      const answer = await api<Told>('POST', `/email-templates/${id}/test`, { body: { ...wordsToSend(draft), locale, ...(transaction === null ? {} : { transaction }) } })
      setDoing(null)
      if (answer.ok) toast.success(answer.body.message)
      else {
        wrong(answer.error)
        toast.error(answer.error.message)
      }
    },
    /** Answers why it could not be done, or ''. */
    reset: async (): Promise<string> => {
      const answer = await api<Told>('POST', `/email-templates/${id}/reset`, { body: {} })
      if (!answer.ok) return answer.error.message
      settle()
      toast.success(answer.body.message)
      return ''
    },
    remove: async (): Promise<string> => {
      const answer = await api<Told>('DELETE', `/email-templates/${id}`)
      return answer.ok ? '' : answer.error.message
    },
  }
}
