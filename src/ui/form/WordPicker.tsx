'use client'
import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'
import { useEffect, useId, useState } from 'react'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'

type OfficeWord = { id: number; nameEn: string; nameAr: string; active: boolean }

/**
 * Chooses from one of the office's lists (types, categories, departments), in the reader's language. Payload's own
 * picker knows one name of a record. A word that is no longer offered stays choosable where it is already chosen.
 */
export function WordPicker({ field, path, readOnly }: RelationshipFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<number | { id: number } | null>({ path })
  const { locale, speak } = useWords()
  const api = useApi()
  const id = useId()
  const [words, setWords] = useState<OfficeWord[] | null>(null)
  const list = Array.isArray(field.relationTo) ? field.relationTo[0] : field.relationTo
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ docs: OfficeWord[] }>('GET', `/${list}?sort=order&limit=100&depth=0`)
      if (!gone) setWords(answer.ok ? answer.body.docs : [])
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, list])

  const chosen = value !== null && typeof value === 'object' ? value.id : value
  const offered = (words ?? []).filter((word) => word.active || word.id === chosen)
  return (
    <div className={`field-type office-word-picker${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <select
          id={id}
          className="office-input"
          value={chosen ?? ''}
          disabled={Boolean(readOnly || disabled || words === null)}
          aria-required={field.required ?? false}
          aria-invalid={showError}
          onChange={({ target }) => setValue(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{speak(words === null ? 'loading' : field.required ? 'pleaseChoose' : 'none')}</option>
          {offered.map((word) => (
            <option key={word.id} value={word.id}>{locale === 'ar' ? word.nameAr : word.nameEn}</option>
          ))}
        </select>
      </div>
    </div>
  )
}
