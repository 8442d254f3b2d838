'use client'
import { FieldError, FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'
import { useId } from 'react'
import { useWords } from '../useWords.ts'
import { usePublishedWorkflows } from './usePublishedWorkflows.ts'

/** The workflow of a transaction: chosen while it is written down, only shown afterwards. */
export function WorkflowPicker({ field, path }: RelationshipFieldClientProps) {
  const { value, setValue, showError } = useField<number | { id: number } | null>({ path })
  const { id: transaction } = useDocumentInfo()
  const { locale, speak } = useWords()
  const id = useId()
  const workflows = usePublishedWorkflows()
  const chosen = value !== null && typeof value === 'object' ? value.id : value
  // A workflow without a published version still has transactions that run on it.
  const isListed = workflows?.some((workflow) => workflow.id === chosen) ?? false
  return (
    <div className={`field-type office-workflow-picker${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <select
          id={id} className="office-input" value={chosen ?? ''} aria-invalid={showError}
          disabled={transaction !== undefined || workflows === null}
          onChange={({ target }) => setValue(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{speak(workflows === null ? 'loading' : 'officeDefault')}</option>
          {!isListed && chosen ? <option value={chosen}>{`#${chosen}`}</option> : null}
          {(workflows ?? []).map((workflow) => (
            <option key={workflow.id} value={workflow.id}>{locale === 'ar' ? workflow.nameAr : workflow.nameEn}</option>
          ))}
        </select>
      </div>
    </div>
  )
}
