'use client'
import { FieldDescription, FieldError, FieldLabel, RenderCustomComponent, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId } from 'react'
import { useWords } from '../useWords.ts'
import { usePublishedWorkflows } from './usePublishedWorkflows.ts'

/** Chooses a workflow by its name; only those with a published version, as only they can be followed. */
export function WorkflowKeyPicker({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled, customComponents } = useField<string | null>({ path })
  const { locale, speak } = useWords()
  const id = useId()
  const workflows = usePublishedWorkflows()

  const offered = workflows ?? []
  const isOffered = offered.some(({ key }) => key === value)
  return (
    <div className={`field-type office-workflow-picker${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <select
          id={id} className="office-input" value={value ?? ''} aria-invalid={showError}
          disabled={Boolean(readOnly || disabled || workflows === null)} onChange={({ target }) => setValue(target.value)}
        >
          {!isOffered && <option value={value ?? ''}>{workflows === null ? speak('loading') : (value ?? speak('pleaseChoose'))}</option>}
          {offered.map(({ key, nameEn, nameAr }) => (
            <option key={key} value={key}>{`${locale === 'ar' ? nameAr : nameEn} (${key})`}</option>
          ))}
        </select>
        <RenderCustomComponent
          CustomComponent={customComponents?.Description}
          Fallback={<FieldDescription description={field.admin?.description ?? ''} path={path} />}
        />
      </div>
    </div>
  )
}
