'use client'
import { useEffect, useState } from 'react'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import type { PageDraft } from './pageDraft.ts'
import { pageWords } from './pageWords.ts'

type Stored = { id: number; createdAt: string; version: Pick<PageDraft, 'name' | 'paper' | 'body'> & { css?: string | null; description?: string | null } }
type Props = { template: number; name: string; timeZone: string; onTake: (draft: PageDraft) => void; onClose: () => void }

/** What was saved before, the last first, to be put into the editor again. */
export function PageVersions({ template, name, timeZone, onTake, onClose }: Props) {
  const { speak } = useSpoken(pageWords)
  const api = useApi()
  const [versions, setVersions] = useState<readonly Stored[] | null>(null)
  const [problem, setProblem] = useState('')
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ docs: Stored[] }>('GET', `/report-templates/versions?where[parent][equals]=${template}&sort=-createdAt&limit=50`)
      if (gone) return
      if (answer.ok) setVersions(answer.body.docs)
      else setProblem(answer.error.message)
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, template])
  const version = versions?.[chosen]?.version
  return (
    <Dialog
      wide title={speak('versionsOf', { name })} onClose={onClose}
      onSubmit={() => version && onTake({ name: version.name, description: version.description ?? '', paper: version.paper, body: version.body, css: version.css ?? '' })}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('close')}</button>
          <button type="submit" className="office-button office-button--main" disabled={!version}>{speak('restore')}</button>
        </>
      }
    >
      <p>{speak('versionsIntro')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!versions && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {versions && (
        <fieldset className="office-pick__list">
          <legend className="office-hidden">{speak('versions')}</legend>
          {versions.map(({ id, createdAt, version: { body } }, index) => (
            <label key={id} className="office-pick__option">
              <input type="radio" name="version" checked={index === chosen} onChange={() => setChosen(index)} />
              <span><Code>{showMoment(createdAt, timeZone)}</Code></span>
              <span className="office-muted">{[speak('lines', { lines: body.split('\n').length }), ...(index === 0 ? [speak('inForce')] : [])].join(' · ')}</span>
            </label>
          ))}
        </fieldset>
      )}
      {version && <pre className="office-report-template__version" dir="ltr" tabIndex={0}>{version.body}</pre>}
    </Dialog>
  )
}
