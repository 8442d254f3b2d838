'use client'
import { useState } from 'react'
import { showMoment } from '../../dates.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { DefinitionDesk } from '../DefinitionDesk.tsx'
import { publishedOf, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { VersionBadge } from '../VersionBadge.tsx'
import { workflowWords } from '../workflowWords.ts'
import { Comparison } from './Comparison.tsx'
import { versionWords } from './versionWords.ts'

type Props = { facts: WorkflowFacts; versions: readonly ShownVersion[]; onUse: (definition: unknown) => void }

/** Every version there was: who made it, what runs on it, what it says, and what it changed. */
export function VersionsTab({ facts, versions, onUse }: Props) {
  const { locale, speak } = useSpoken(versionWords)
  const general = useSpoken(workflowWords)
  const [looking, setLooking] = useState<number | null>(null)
  const [using, setUsing] = useState<ShownVersion | null>(null)
  const published = publishedOf(versions)
  const newest = versions[0]?.number ?? 1
  const [choice, setChoice] = useState({ older: published && published.number !== newest ? published.number : (versions[1]?.number ?? newest), newer: newest })
  const looked = versions.find(({ number }) => number === looking)

  const deed = (done: ShownVersion['created']) => {
    if (!done) return <span className="office-muted">{speak('unknown')}</span>
    const at = showMoment(done.at, facts.timeZone)
    return <><bdi>{done.by?.name ?? general.speak('office')}</bdi> <time dateTime={done.at} className="office-muted" dir="ltr">{at}</time></>
  }
  return (
    <div className="office-versions">
      <div className="table" role="region" aria-label={general.speak('versions')} tabIndex={0}>
        <table>
          <thead>
            <tr>{(['version', 'state', 'made', 'published', 'work', 'actions'] as const).map((word) => <th key={word} scope="col">{speak(word)}</th>)}</tr>
          </thead>
          <tbody>
            {versions.map((version) => {
              const { id, number, state, created, executions } = version
              return (
                <tr key={id}>
                  <th scope="row">{number}</th>
                  <td><VersionBadge state={state} /></td>
                  <td>{deed(created)}</td>
                  <td>{version.published ? deed(version.published) : <span className="office-muted">–</span>}</td>
                  <td>{speak('workOf', { running: executions.running, finished: executions.finished })}</td>
                  <td>
                    <span className="office-row-actions">
                      <button type="button" className="office-button" aria-label={speak('lookAt', { number })} onClick={() => setLooking(number)}>{speak('look')}</button>
                      {state !== 'draft' && (
                        <button type="button" className="office-button" aria-label={speak('asDraftOf', { number })} onClick={() => setUsing(version)}>{speak('asDraft')}</button>
                      )}
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {looked && (
        <section className="office-looked" aria-label={speak('reading', { number: looked.number })}>
          <header>
            <h2>{speak('reading', { number: looked.number })}</h2>
            <button type="button" className="office-button" onClick={() => setLooking(null)}>{general.speak('close')}</button>
          </header>
          <DefinitionDesk key={looked.id} definition={looked.definition} people={facts.people} words={facts.words} locale={locale} />
        </section>
      )}
      <Comparison versions={versions} choice={choice} onChoose={setChoice} />
      {using && (
        <Dialog
          title={speak('asDraftOf', { number: using.number })}
          onClose={() => setUsing(null)}
          onSubmit={() => {
            setUsing(null)
            onUse(using.definition)
          }}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setUsing(null)}>{general.speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main">{speak('replace')}</button>
            </>
          }
        >
          <p>{speak('asDraftText', { number: using.number })}</p>
        </Dialog>
      )}
    </div>
  )
}
