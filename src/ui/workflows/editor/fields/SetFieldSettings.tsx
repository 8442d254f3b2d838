'use client'
import { settable } from '../../../../workflows/actions/setField.ts'
import { customFieldCelTypes, type CelType } from '../../../../workflows/conditions/variables.ts'
import type { Scope } from '../../../../workflows/conditions/environment.ts'
import type { CustomField, WorkflowDefinition } from '../../../../workflows/definition.ts'
import type { SetField } from '../../../../workflows/effect.ts'
import { fieldLabel } from '../../../../events/fieldLabels.ts'
import { priorityLabels } from '../../../../shared/priorities.ts'
import { say } from '../../../../shared/text.ts'
import { useEditing } from '../EditingContext.ts'
import { CelField } from './CelField.tsx'
import { Choice } from './Choice.tsx'
import { NumberLine } from './NumberLine.tsx'
import { partOptions, wordOptions } from './options.ts'
import { TextLine } from './TextLine.tsx'

type Props = { effect: SetField; onChange: (effect: SetField) => void; element: string; scope: Scope }

const number = ['double', 'int'] as const
const day = ['google.protobuf.Timestamp'] as const
const text = ['string'] as const
const single: Record<CelType, readonly CelType[]> = {
  int: number, double: number, string: text, bool: ['bool'], 'list<string>': ['list<string>'], 'list<int>': ['list<int>'],
  'google.protobuf.Timestamp': day,
}

/** Which field, and what it becomes. */
export function SetFieldSettings({ effect, onChange, element, scope }: Props) {
  const { definition, locale, speak } = useEditing()
  const { field, value, expression } = effect
  const custom = definition.customFields.find(({ key }) => key === field)
  const options = [...settable.map((key) => ({ value: key, label: say(fieldLabel(key), locale) })), ...partOptions(definition, 'customField', locale)]
  const computed = value === undefined
  return (
    <>
      <div className="office-edit__row">
        <Choice label={speak('field')} value={field} options={options} onChange={(next) => next && onChange({ kind: 'setField', field: next, value: firstValue(definition, next) })} />
        <Choice
          label={speak('becomes')} value={computed ? 'computed' : 'fixed'}
          options={[{ value: 'fixed', label: speak('fixed') }, { value: 'computed', label: speak('computed') }]}
          onChange={(way) =>
            onChange(way === 'fixed' ? { kind: 'setField', field, value: firstValue(definition, field) } : { kind: 'setField', field, expression: 'transaction.status' })
          }
        />
      </div>
      {computed ? (
        <CelField
          label={speak('computed')} value={expression} element={element} scope={scope} expects={typesOf(field, custom)}
          onChange={(next) => onChange(next === undefined ? { kind: 'setField', field } : { kind: 'setField', field, expression: next })}
        />
      ) : (
        <FixedValue field={field} custom={custom} value={value} onChange={(next) => onChange({ kind: 'setField', field, value: next })} />
      )}
    </>
  )
}

type FixedProps = { field: string; custom: CustomField | undefined; value: unknown; onChange: (value: unknown) => void }

function FixedValue({ field, custom, value, onChange }: FixedProps) {
  const { locale, speak } = useEditing()
  const label = speak('value')
  if (field === 'priority') return <Choice label={label} value={String(value)} options={wordOptions(priorityLabels, locale)} onChange={onChange} />
  if (custom?.type === 'boolean') {
    const options = [{ value: 'true', label: speak('yes') }, { value: 'false', label: speak('no') }]
    return <Choice label={label} value={String(value)} options={options} onChange={(next) => onChange(next === 'true')} />
  }
  if (custom?.type === 'select') {
    const options = (custom.options ?? []).map((option) => ({ value: option.value, label: say(option.label, locale) }))
    return <Choice label={label} value={String(value ?? '')} options={options} onChange={onChange} />
  }
  if (custom?.type === 'number') {
    return <NumberLine label={label} step="any" value={typeof value === 'number' ? value : undefined} onChange={(next) => onChange(next ?? 0)} />
  }
  const isDay = custom?.type === 'date' || field === 'dueDate'
  return <TextLine label={label} type={isDay ? 'date' : 'text'} value={typeof value === 'string' ? value : ''} onChange={onChange} />
}

/** A value of the right type to begin with. */
function firstValue({ customFields }: WorkflowDefinition, field: string): unknown {
  const custom = customFields.find(({ key }) => key === field)
  if (field === 'priority') return 'high'
  if (custom?.type === 'number') return 0
  if (custom?.type === 'boolean') return true
  if (custom?.type === 'select') return custom.options?.[0]?.value ?? ''
  return ''
}

function typesOf(field: string, custom: CustomField | undefined): readonly CelType[] {
  if (custom) return single[customFieldCelTypes[custom.type]]
  return field === 'dueDate' ? day : text
}
