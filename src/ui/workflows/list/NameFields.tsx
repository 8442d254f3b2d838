'use client'
import { useId, useRef } from 'react'
import { listWords } from '../listWords.ts'
import { useSpoken } from '../../useSpoken.ts'

export type Names = { nameEn: string; nameAr: string; key: string; description: string }
type Props = { names: Names; problems: Record<string, string>; onChange: (names: Names) => void }

/** How a new workflow is called. The key follows the English name until somebody writes it themselves. */
export function NameFields({ names, problems, onChange }: Props) {
  const { speak } = useSpoken(listWords)
  const id = useId()
  const ownKey = useRef(false)
  const field = (name: keyof Names, label: string, more: { dir?: string; hint?: string; maxLength: number; required?: boolean }) => (
    <div>
      <label className="office-label" htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`} className="office-input" value={names[name]} dir={more.dir} maxLength={more.maxLength} autoComplete="off"
        aria-required={more.required ?? true} aria-invalid={problems[name] ? true : undefined} aria-describedby={`${id}-${name}-note`}
        onChange={({ target }) => {
          if (name === 'key') ownKey.current = target.value !== ''
          const key = name === 'nameEn' && !ownKey.current ? { key: keyOf(target.value) } : {}
          onChange({ ...names, ...key, [name]: target.value })
        }}
      />
      <p id={`${id}-${name}-note`} className={problems[name] ? 'office-problem' : 'office-muted'}>{problems[name] ?? more.hint}</p>
    </div>
  )
  return (
    <fieldset className="office-name-fields">
      <legend>{speak('named')}</legend>
      {field('nameEn', speak('nameEn'), { dir: 'ltr', maxLength: 100 })}
      {field('nameAr', speak('nameAr'), { dir: 'rtl', maxLength: 100 })}
      {field('key', speak('key'), { dir: 'ltr', maxLength: 50, hint: speak('keyHint') })}
      {field('description', speak('description'), { dir: 'auto', maxLength: 1000, required: false })}
    </fieldset>
  )
}

/** "Building permit" as `building_permit`; nothing where no letter can be used. */
export function keyOf(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '').slice(0, 50)
}
