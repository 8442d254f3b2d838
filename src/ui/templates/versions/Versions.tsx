'use client'
import { useState } from 'react'
import type { Locale } from '../../../shared/text.ts'
import { showMoment } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useSpoken } from '../../useSpoken.ts'
import type { Draft } from '../draft.ts'
import { templateWords } from '../templateWords.ts'
import { Comparison } from './Comparison.tsx'
import { useVersions } from './useVersions.ts'

type Props = {
  template: number
  name: string
  draft: Draft
  /** An administrator made it, and no release has words for it. */
  isOwn: boolean
  timeZone: string
  onTake: (words: Pick<Draft, Locale>) => void
  onClose: () => void
}

/** What was saved before, one at a time against what stands in the editor, and into the editor if it is wanted back. */
export function Versions({ template, name, draft, isOwn, timeZone, onTake, onClose }: Props) {
  const { speak } = useSpoken(templateWords)
  const { versions, problem } = useVersions(template)
  const [asked, setAsked] = useState<number | null>(null)
  const chosen = versions?.find(({ id }) => id === asked) ?? versions?.[0] ?? null
  return (
    <Dialog
      wide title={speak('versionsOf', { name })} onClose={onClose} onSubmit={() => chosen && onTake({ en: chosen.en, ar: chosen.ar })}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('close')}</button>
          <button type="submit" className="office-button office-button--main" disabled={!chosen}>{speak('restore')}</button>
        </>
      }
    >
      <p>{speak('versionsIntro')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!versions && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {versions?.length === 0 && <p className="office-muted">{speak('noVersions')}</p>}
      {versions && versions.length > 0 && (
        <div className="office-mail-versions">
          <fieldset className="office-pick__list">
            <legend className="office-hidden">{speak('versions')}</legend>
            {versions.map(({ id, at, customised }, index) => (
              <label key={id} className="office-pick__option">
                <input type="radio" name="version" checked={id === chosen?.id} onChange={() => setAsked(id)} />
                <span><Code>{showMoment(at, timeZone)}</Code></span>
                <span className="office-muted">{[...(index === 0 ? [speak('inForce')] : []), ...(customised || isOwn ? [] : [speak('ofRelease')])].join(' · ')}</span>
              </label>
            ))}
          </fieldset>
          {chosen && <Comparison before={chosen} after={draft} speak={speak} />}
        </div>
      )}
    </Dialog>
  )
}
