'use client'
import type { BuildingKit, SourceOffer } from '../../reports/custom/buildingKit.ts'
import type { Definition, Filter, Operator } from '../../reports/custom/definitionSchema.ts'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import type { BuilderSpeak } from './builderWords.ts'
import { filterOf } from './draft.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { FilterValue } from './FilterValue.tsx'
import { Lines } from './Lines.tsx'

type Props = {
  source: SourceOffer
  kit: BuildingKit
  definition: Definition
  speak: BuilderSpeak
  faultAt: (path: string) => string | undefined
  onChange: (change: Partial<Definition>) => void
}

/** Which rows: each filter a field, how it is compared, and with what. */
export function FiltersStep({ source, kit, definition: { filters, match }, speak, faultAt, onChange }: Props) {
  const fields = source.fields.filter(({ operators }) => operators.length > 0)
  const options = fields.map(({ key, label }) => ({ value: key, label }))
  const fieldOf = (key: string) => fields.find((field) => field.key === key)
  const put = (place: number, filter: Filter) => onChange({ filters: filters.with(place, filter) })
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('filters')}</h2>
      <p className="office-muted">{speak('filtersHint')}</p>
      {filters.length > 1 && (
        <div className="office-builder__row">
          <span className="office-label">{speak('match')}</span>
          <SegmentChoice label={speak('match')} chosen={match} onChoose={(chosen) => onChange({ match: chosen })} choices={[{ value: 'all', label: speak('all') }, { value: 'any', label: speak('any') }]} />
        </div>
      )}
      <Lines
        items={filters} speak={speak} nameOf={(place) => speak('filterNumber', { number: place + 1 })} onRemove={(place) => onChange({ filters: filters.toSpliced(place, 1) })}
        renderLine={(filter, place) => {
          const field = fieldOf(filter.field)
          return (
            <>
              <FieldSelect
                label={speak('field')} options={options} value={filter.field} fault={faultAt(`filters.${place}.field`)}
                onChange={(key) => {
                  const next = fieldOf(key)
                  if (next) put(place, filterOf(next, next.operators[0]!))
                }}
              />
              {field && (
                <FieldSelect
                  label={speak('how')} value={filter.operator} fault={faultAt(`filters.${place}.operator`)}
                  options={field.operators.map((operator) => ({ value: operator, label: kit.operators[operator] ?? operator }))}
                  onChange={(operator) => put(place, filterOf(field, operator as Operator, filter.value))}
                />
              )}
              {field && <FilterValue field={field} filter={filter} kit={kit} speak={speak} fault={faultAt(`filters.${place}.value`)} onChange={(value) => put(place, { ...filter, value })} />}
            </>
          )
        }}
        add={{
          label: speak('addFilter'), options,
          onAdd: (key) => {
            const field = fieldOf(key)
            if (field) onChange({ filters: [...filters, filterOf(field, field.operators[0]!)] })
          },
        }}
      />
    </section>
  )
}
