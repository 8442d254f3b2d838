'use client'
import { FieldError, useField, useForm, useFormFields } from '@payloadcms/ui'
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
  const { problems, solved } = useProblems(path)
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
            problem={problems[each.key] || undefined}
            onChange={(next) => {
              solved(each.key)
              setValue({ ...values, [each.key]: next })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

/**
 * What the server found wrong with single fields. Payload makes a field of the form of each path that an error names;
 * one below ours would take the place of what is written here when the form is sent again. So they are taken out of the
 * form, and their messages kept.
 */
function useProblems(path: string) {
  const { dispatchFields } = useForm()
  const named = useFormFields(([fields]) =>
    JSON.stringify(Object.entries(fields).flatMap(([name, { errorMessage }]) => (name.startsWith(`${path}.`) ? [[name, errorMessage ?? '']] : []))),
  )
  const [{ seen, problems }, keep] = useState<{ seen: string; problems: Record<string, string> }>({ seen: '[]', problems: {} })
  const found = JSON.parse(named) as [string, string][]
  if (named !== seen) {
    const told = found.map(([name, message]) => [name.slice(path.length + 1), message])
    keep({ seen: named, problems: found.length > 0 ? Object.fromEntries(told) : problems })
  }
  useEffect(() => {
    for (const [name] of JSON.parse(named) as [string, string][]) dispatchFields({ type: 'REMOVE', path: name })
  }, [dispatchFields, named])
  const solved = (key: string) => keep((kept) => ({ ...kept, problems: { ...kept.problems, [key]: '' } }))
  return { problems, solved }
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
