'use client'
import { useMemo } from 'react'
import { customFieldCelTypes } from '../../../../workflows/conditions/variables.ts'
import { customFieldTypes, type CustomField } from '../../../../workflows/definition.ts'
import { freeKey } from '../../../../workflows/editing/newPart.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { useEditing } from '../EditingContext.ts'
import { fieldTypeLabels } from '../choiceLabels.ts'
import { CelField } from '../fields/CelField.tsx'
import { Checks } from '../fields/Checks.tsx'
import { Choice } from '../fields/Choice.tsx'
import { Group } from '../fields/Group.tsx'
import { partOptions, wordOptions } from '../fields/options.ts'
import { TextLine } from '../fields/TextLine.tsx'
import { TextPair } from '../fields/TextPair.tsx'
import { Toggle } from '../fields/Toggle.tsx'
import { PartName } from './PartName.tsx'

const bool = ['bool'] as const

/** A custom field: its type, where it is needed, what may be chosen, what is right. */
export function FieldForm({ part }: { part: CustomField }) {
  const { definition, put, locale, speak } = useEditing()
  const change = (next: CustomField, strand?: string) => put('customField', part.key, next, strand)
  const scope = useMemo(() => ({ kind: 'value', type: customFieldCelTypes[part.type] }) as const, [part.type])
  const { validation } = part
  return (
    <>
      <PartName kind="customField" part={part} onChange={change} />
      <Choice
        label={speak('type')} value={part.type} options={wordOptions(fieldTypeLabels, locale)}
        onChange={(word) => {
          const type = customFieldTypes.find((each) => each === word)
          if (type) change(type === 'select' ? { ...part, type } : withSetting({ ...part, type }, 'options', undefined))
        }}
      />
      <Toggle label={speak('required')} value={part.required ?? false} onChange={(on) => change(withSetting(part, 'required', on))} />
      {!part.required && (
        <Checks
          legend={speak('requiredIn')} value={part.requiredIn ?? []} options={partOptions(definition, 'state', locale)}
          onChange={(states) => change(withSetting(part, 'requiredIn', states))}
        />
      )}
      {part.type === 'select' && <Options part={part} onChange={change} />}
      <Group title={speak('validation')}>
        <CelField
          label={speak('validates')} value={validation?.condition} element={`customField:${part.key}`} scope={scope} expects={bool}
          onChange={(condition) =>
            change(
              withSetting(part, 'validation', condition === undefined ? undefined : { condition, message: validation?.message ?? { en: '', ar: '' } }),
              `validation ${part.key}`,
            )
          }
        />
        {validation && (
          <TextPair
            legend={speak('message')} long value={validation.message}
            onChange={(message) => change({ ...part, validation: { ...validation, message } }, `message ${part.key}`)}
          />
        )}
      </Group>
    </>
  )
}

function Options({ part, onChange }: { part: CustomField; onChange: (part: CustomField, strand?: string) => void }) {
  const { speak, readOnly } = useEditing()
  const options = part.options ?? []
  return (
    <Group title={speak('options')}>
      <ol className="office-edit__effects">
        {options.map((option, index) => (
          // A value may be changed while it is typed: the place tells options apart.
          <li key={index}>
            <div className="office-edit__row">
              <TextLine
                label={speak('value')} mono value={option.value}
                onChange={(value) => onChange({ ...part, options: options.with(index, { ...option, value }) }, `option ${part.key} ${index}`)}
              />
              {!readOnly && (
                <button type="button" className="office-button" aria-label={`${speak('remove')}: ${option.value}`} onClick={() => onChange({ ...part, options: options.toSpliced(index, 1) })}>×</button>
              )}
            </div>
            <TextPair
              legend={speak('label')} value={option.label}
              onChange={(label) => onChange({ ...part, options: options.with(index, { ...option, label }) }, `option label ${part.key} ${index}`)}
            />
          </li>
        ))}
      </ol>
      {!readOnly && (
        <button
          type="button" className="office-button"
          onClick={() => onChange({ ...part, options: [...options, { value: freeKey('option', options.map(({ value }) => value)), label: { en: '', ar: '' } }] })}
        >
          {speak('addOption')}
        </button>
      )}
    </Group>
  )
}
