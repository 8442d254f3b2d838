'use client'
import { useId } from 'react'
import type { BuildingKit, FieldOffer } from '../../reports/custom/buildingKit.ts'
import type { Filter, FilterValue as Value } from '../../reports/custom/definitionSchema.ts'
import type { BuilderSpeak } from './builderWords.ts'
import { FieldSelect } from './FieldSelect.tsx'

type Props = { field: FieldOffer; filter: Filter; kit: BuildingKit; speak: BuilderSpeak; fault?: string | undefined; onChange: (value: Filter['value']) => void }

/** What a filter compares with: a text, a number, a day, two ends, a moving period, or any of a list. */
export function FilterValue({ field, filter, kit, speak, fault, onChange }: Props) {
  const { operator, value } = filter
  if (operator === 'empty' || operator === 'notEmpty') return null
  if (operator === 'in' || operator === 'notIn') return <ManyOf {...{ field, kit, speak, fault }} chosen={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />
  if (operator === 'period') return <FieldSelect label={speak('value')} options={kit.periods} value={String(value)} fault={fault} onChange={onChange} />
  if (field.kind === 'yesNo') {
    return <FieldSelect label={speak('value')} options={[{ value: 'yes', label: speak('yes') }, { value: 'no', label: speak('no') }]} value={value === true ? 'yes' : 'no'} fault={fault} onChange={(answer) => onChange(answer === 'yes')} />
  }
  const isNumber = field.kind === 'number' || field.kind === 'hours' || operator.endsWith('Days')
  const type = isNumber ? 'number' : field.dated ? 'date' : 'text'
  const read = (text: string): Value => (isNumber && text !== '' ? Number(text) : text)
  if (operator === 'between') {
    const [first = '', second = ''] = Array.isArray(value) ? value : []
    return (
      <>
        <ValueLine label={speak('from')} type={type} value={String(first)} fault={fault} onChange={(text) => onChange([read(text), second])} />
        <ValueLine label={speak('to')} type={type} value={String(second)} onChange={(text) => onChange([first, read(text)])} />
      </>
    )
  }
  return <ValueLine label={operator.endsWith('Days') ? speak('days') : speak('value')} type={type} value={String(value ?? '')} fault={fault} onChange={(text) => onChange(read(text))} />
}

type LineProps = { label: string; type: string; value: string; fault?: string | undefined; onChange: (text: string) => void }

/** A text, a number or a day to be typed, with its name and what is wrong with it. */
export function ValueLine({ label, type, value, fault, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="office-builder__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        id={id} className="office-input" dir={type === 'text' ? 'auto' : undefined} type={type} value={value} maxLength={500} aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined} onChange={({ target }) => onChange(target.value)}
      />
      {fault && <small id={`${id}-fault`} className="office-builder__fault">{fault}</small>}
    </div>
  )
}

type ManyProps = Pick<Props, 'field' | 'kit' | 'speak' | 'fault'> & { chosen: string[]; onChange: (value: string[]) => void }

/** Any of a list. Whoever reads the report may stand for a person: then it is theirs, whoever they are. */
function ManyOf({ field, kit, speak, fault, chosen, onChange }: ManyProps) {
  const known = field.choices ? (kit.choices[field.choices] ?? []) : []
  const choices = field.kind === 'person' ? [{ value: 'me', label: speak('meChoice') }, ...known] : known
  return (
    <fieldset className="office-builder__many" aria-invalid={fault ? true : undefined}>
      <legend className="office-label">{speak('value')}</legend>
      <div className="office-builder__choices">
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={({ target }) => onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))} />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
      {fault && <small className="office-builder__fault">{fault}</small>}
    </fieldset>
  )
}
