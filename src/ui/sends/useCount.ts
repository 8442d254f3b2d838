'use client'
import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'

export type Count = { people: number; names: string[] }
type Counted = { asked: string; count: Count | null; problem: string }

/** Typing waits so long, in ms, before people are counted. */
const pause = 400

/** How many people an audience is now. `null` while nobody is chosen or it is being counted. */
export function useCount(to: Record<string, unknown> | null): { count: Count | null; problem: string; counting: boolean } {
  const api = useApi()
  const asked = to === null ? '' : JSON.stringify(to)
  const [known, setKnown] = useState<Counted>({ asked: '', count: null, problem: '' })
  useEffect(() => {
    if (asked === '') return undefined
    let gone = false
    const timer = setTimeout(async () => {
      const answer = await api<Count>('POST', '/notifications/send', { body: { to: JSON.parse(asked), dryRun: true } })
      if (gone) return
      const said = answer.ok ? '' : (answer.error.data?.errors?.[0]?.message ?? answer.error.message)
      setKnown({ asked, count: answer.ok ? answer.body : null, problem: said })
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, asked])
  const isKnown = known.asked === asked && asked !== ''
  return { count: isKnown ? known.count : null, problem: isKnown ? known.problem : '', counting: asked !== '' && !isKnown }
}
