'use client'
import { useId } from 'react'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useSpoken } from '../useSpoken.ts'
import type { PageDraft } from './pageDraft.ts'
import { pageWords } from './pageWords.ts'

type Props = { draft: PageDraft; onChange: (change: Partial<PageDraft>) => void }

/** What a template is called, what for, and on which paper. */
export function PageFields({ draft, onChange }: Props) {
  const { speak } = useSpoken(pageWords)
  const id = useId()
  return (
    <div className="office-report-template__names">
      <div>
        <label className="office-label" htmlFor={`${id}-name`}>{speak('name')}</label>
        <input id={`${id}-name`} className="office-input" dir="auto" maxLength={120} required value={draft.name} onChange={({ target }) => onChange({ name: target.value })} />
      </div>
      <div>
        <label className="office-label" htmlFor={`${id}-description`}>{speak('description')}</label>
        <input id={`${id}-description`} className="office-input" dir="auto" maxLength={1000} value={draft.description} onChange={({ target }) => onChange({ description: target.value })} />
      </div>
      <div>
        <span className="office-label" aria-hidden="true">{speak('paper')}</span>
        <SegmentChoice
          label={speak('paper')} choices={(['portrait', 'landscape'] as const).map((value) => ({ value, label: speak(value) }))} chosen={draft.paper}
          onChoose={(paper) => onChange({ paper })}
        />
      </div>
    </div>
  )
}
