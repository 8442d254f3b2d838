'use client'
import { FieldError, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { say } from '../../shared/text.ts'
import type { CustomField } from '../../workflows/definition.ts'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { CustomFieldInput } from './CustomFieldInput.tsx'

type Values = Record<string, unknown>

/** What the workflow of a transaction asks beside the office's own fields: an input for each, in the order it names them. */
export function CustomFields({ field, path, readOnly }: JSONFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<Values | null>({ path })
  const version = useFormFields(([fields]) => idOf(fields['workflowVersion']?.value))
  const workflow = useFormFields(([fields]) => idOf(fields['workflow']?.value))
  const status = useFormFields(([fields]) => fields['status']?.value)
  const { locale, speak } = useWords()
  const fields = useFieldsOf(version, workflow)
  if (!fields || fields.length === 0) return null
  const values = value ?? {}
  return (
    <fieldset className="field-type office-custom-fields">
      <legend>{say({ en: 'Fields of the workflow', ar: 'حقول سير العمل' }, locale)}</legend>
      <FieldError path={path} showError={showError} />
      <div className="office-custom-fields__grid">
        {fields.map((each) => (
          <CustomFieldInput
            key={each.key}
            field={each}
            locale={locale}
            none={speak('none')}
            required={each.required === true || (each.requiredIn ?? []).includes(String(status))}
            disabled={Boolean(readOnly || disabled || field.admin?.readOnly)}
            value={values[each.key]}
            onChange={(next) => setValue({ ...values, [each.key]: next })}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Null until they are there, and where nobody may be asked. */
function useFieldsOf(version: number | null, workflow: number | null): readonly CustomField[] | null {
  const api = useApi()
  const [fields, setFields] = useState<readonly CustomField[] | null>(null)
  useEffect(() => {
    let gone = false
    const asked = version ? `?version=${version}` : workflow ? `?workflow=${workflow}` : ''
    const load = async () => {
      const answer = await api<{ docs: CustomField[] }>('GET', `/workflows/custom-fields${asked}`)
      if (!gone) setFields(answer.ok ? answer.body.docs : [])
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, version, workflow])
  return fields
}

function idOf(value: unknown): number | null {
  const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : value
  return typeof id === 'number' ? id : null
}
