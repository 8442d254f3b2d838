'use client'
import type { BuildingKit, SourceOffer } from '../../reports/custom/buildingKit.ts'
import type { AggregateKind, Definition, Interval } from '../../reports/custom/definitionSchema.ts'
import type { BuilderSpeak } from './builderWords.ts'
import { FieldSelect } from './FieldSelect.tsx'

type Props = {
  source: SourceOffer
  kit: BuildingKit
  definition: Definition
  speak: BuilderSpeak
  faultAt: (path: string) => string | undefined
  onChange: (change: Partial<Definition>) => void
}

const mostGroups = 3

/** What rows are grouped by, and what is counted in each group - or of all rows, without one. */
export function FiguresStep({ source, kit, definition: { groups, aggregates }, speak, faultAt, onChange }: Props) {
  const grouping = source.fields.filter((field) => field.groups)
  const fieldOf = (key: string | undefined) => source.fields.find((field) => field.key === key)
  const counting = (of: AggregateKind) => source.fields.filter((field) => field.aggregates.includes(of))
  const kinds = (Object.keys(kit.aggregates) as AggregateKind[]).filter((of) => of === 'count' || counting(of).length > 0)
  const groupOf = (key: string) => (fieldOf(key)?.dated ? { field: key, by: 'month' as const } : { field: key })
  const putValue = (place: number, of: AggregateKind, key?: string) => {
    const fields = counting(of)
    const field = fields.find((each) => each.key === key) ?? fields[0]
    return onChange({ aggregates: aggregates.with(place, of === 'count' || !field ? { of: 'count' } : { of, field: field.key }) })
  }
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('figures')}</h2>
      <p className="office-muted">{speak('figuresHint')}</p>
      <h3>{speak('groups')}</h3>
      <ul className="office-builder__filters">
        {groups.map(({ field: key, by }, place) => {
          const name = speak('groupNumber', { number: place + 1 })
          return (
            <li key={place} role="group" aria-label={name}>
              <FieldSelect
                label={speak('field')} value={key} options={grouping.map((field) => ({ value: field.key, label: field.label }))} fault={faultAt(`groups.${place}.field`) ?? faultAt(`groups.${place}`)}
                onChange={(chosen) => onChange({ groups: groups.with(place, groupOf(chosen)) })}
              />
              {fieldOf(key)?.dated && (
                <FieldSelect label={speak('interval')} value={by ?? 'day'} options={kit.intervals} onChange={(interval) => onChange({ groups: groups.with(place, { field: key, by: interval as Interval }) })} />
              )}
              <button type="button" className="office-builder__small" aria-label={speak('remove', { name })} onClick={() => onChange({ groups: groups.toSpliced(place, 1) })}>×</button>
            </li>
          )
        })}
      </ul>
      {groups.length < mostGroups && (
        <FieldSelect
          quiet label={speak('addGroup')} none={speak('addGroup')} value="" options={grouping.filter(({ key, dated }) => dated || !groups.some(({ field }) => field === key)).map(({ key, label }) => ({ value: key, label }))}
          onChange={(key) => key && onChange({ groups: [...groups, groupOf(key)], ...(aggregates.length === 0 ? { aggregates: [{ of: 'count' as const }] } : {}) })}
        />
      )}
      <h3>{speak('values')}</h3>
      {faultAt('aggregates') && <small className="office-builder__fault">{faultAt('aggregates')}</small>}
      <ul className="office-builder__filters">
        {aggregates.map(({ of, field: key }, place) => {
          const name = speak('valueNumber', { number: place + 1 })
          return (
            <li key={place} role="group" aria-label={name}>
              <FieldSelect label={speak('how')} value={of} options={kinds.map((kind) => ({ value: kind, label: kit.aggregates[kind] ?? kind }))} fault={faultAt(`aggregates.${place}.of`)} onChange={(kind) => putValue(place, kind as AggregateKind, key)} />
              {of !== 'count' && (
                <FieldSelect label={speak('of')} value={key ?? ''} options={counting(of).map((field) => ({ value: field.key, label: field.label }))} fault={faultAt(`aggregates.${place}.field`)} onChange={(chosen) => putValue(place, of, chosen)} />
              )}
              <button type="button" className="office-builder__small" aria-label={speak('remove', { name })} onClick={() => onChange({ aggregates: aggregates.toSpliced(place, 1) })}>×</button>
            </li>
          )
        })}
      </ul>
      {aggregates.length < 8 && (
        <FieldSelect
          quiet label={speak('addValue')} none={speak('addValue')} value="" options={kinds.map((kind) => ({ value: kind, label: kit.aggregates[kind] ?? kind }))}
          onChange={(of) => {
            const first = of && of !== 'count' ? counting(of as AggregateKind)[0] : undefined
            if (of) onChange({ aggregates: [...aggregates, first ? { of: of as AggregateKind, field: first.key } : { of: 'count' }] })
          }}
        />
      )}
    </section>
  )
}
