'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { showMoment, showNumber } from '../dates.ts'
import { AskFirst } from '../parts/AskFirst.tsx'
import { Code } from '../parts/Code.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { mailWords } from './mailWords.ts'

type Bounced = { address: string; code: number; answer: string; times: number; firstAt: string; lastAt: string }

/** Addresses whose mail servers know nobody by them, to be cleared once somebody has asked. */
export function BouncedAddresses({ timeZone }: { timeZone: string }) {
  const { speak } = useSpoken(mailWords)
  const api = useApi()
  const [bounced, setBounced] = useState<Bounced[] | null>(null)
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const load = useCallback(async () => {
    const answer = await api<{ docs: Bounced[] }>('GET', '/bounced-addresses?limit=100')
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setBounced(answer.body.docs)
  }, [api])
  useEffect(() => {
    const begin = async () => load()
    void begin()
  }, [load])
  const clear = async (address: string): Promise<string> => {
    const answer = await api<{ message: string }>('DELETE', `/bounced-addresses/${encodeURIComponent(address)}`)
    if (!answer.ok) return answer.error.message
    toast.success(answer.body.message)
    await load()
    return ''
  }
  return (
    <>
      <p className="office-muted">{speak('bouncedIntro')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!bounced && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {bounced?.length === 0 && (
        <section className="office-empty office-card">
          <h2>{speak('noBounced')}</h2>
          <p>{speak('noBouncedText')}</p>
        </section>
      )}
      {bounced && bounced.length > 0 && (
        <ul className="office-mails__list office-bounced">
          {bounced.map(({ address, code, answer, times, lastAt }) => (
            <li key={address}>
              <strong><bdi dir="ltr">{address}</bdi></strong>
              <bdi dir="ltr" lang="en" className="office-mails__answer">{code} {answer}</bdi>
              <small className="office-muted">{speak('times')}: {showNumber(times)}{' · '}{speak('lastAt')}: <Code>{showMoment(lastAt, timeZone)}</Code></small>
              <button type="button" className="office-button" aria-label={speak('clearThis', { address })} onClick={() => setAsked(address)}>{speak('clear')}</button>
            </li>
          ))}
        </ul>
      )}
      {asked !== null && (
        <AskFirst title={speak('clearThis', { address: asked })} text={speak('clearAsk', { address: asked })} doIt={speak('clear')} onClose={() => setAsked(null)} onDo={() => clear(asked)} />
      )}
    </>
  )
}
