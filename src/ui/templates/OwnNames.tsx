'use client'
import { useId } from 'react'
import { useSpoken } from '../useSpoken.ts'
import type { Draft } from './draft.ts'
import { templateWords } from './templateWords.ts'

type Props = { draft: Pick<Draft, 'name' | 'nameAr'>; onChange: (change: Partial<Pick<Draft, 'name' | 'nameAr'>>) => void }

/** What a template of an administrator's own is called among the others. */
export function OwnNames({ draft, onChange }: Props) {
  const { speak } = useSpoken(templateWords)
  const id = useId()
  const field = (name: 'name' | 'nameAr', dir: 'ltr' | 'rtl') => (
    <div>
      <label className="office-label" htmlFor={`${id}-${name}`}>{speak(name)}</label>
      <input id={`${id}-${name}`} type="text" className="office-input" dir={dir} maxLength={120} required={name === 'name'} value={draft[name]} onChange={({ target }) => onChange({ [name]: target.value })} />
    </div>
  )
  return <div className="office-mail-template__names">{field('name', 'ltr')}{field('nameAr', 'rtl')}</div>
}
