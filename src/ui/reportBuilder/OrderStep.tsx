'use client'
import { useId } from 'react'
import type { BuildingKit, SourceOffer } from '../../reports/custom/buildingKit.ts'
import type { Definition } from '../../reports/custom/definitionSchema.ts'
import type { BuilderSpeak } from './builderWords.ts'
import { orders } from './draft.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { Lines } from './Lines.tsx'

type Props = {
  source: SourceOffer
  kit: BuildingKit
  definition: Definition
  speak: BuilderSpeak
  faultAt: (path: string) => string | undefined
  onChange: (change: Partial<Definition>) => void
}

const mostOrders = 5

/** What a value of the figures is called where it is chosen: "Average: Days open". */
export function valueLabels({ source, kit, definition }: Pick<Props, 'source' | 'kit' | 'definition'>): string[] {
  const labelOf = (key: string | undefined) => source.fields.find((field) => field.key === key)?.label ?? ''
  return definition.aggregates.map(({ of, field }) => (of === 'count' ? source.rows : `${kit.aggregates[of] ?? of}: ${labelOf(field)}`))
}

/** In which order, how many at most, and the picture of the figures. */
export function OrderStep({ source, kit, definition, speak, faultAt, onChange }: Props) {
  const limitId = useId()
  const { sort, limit, chart, groups, aggregates } = definition
  const values = valueLabels({ source, kit, definition })
  const groupLabel = (place: number) => source.fields.find(({ key }) => key === groups[place]?.field)?.label ?? ''
  const by = orders(definition, source.fields, { group: groupLabel, value: (place) => values[place] ?? '' }).map((order) => ({ value: order.by, label: order.label }))
  const directions = (['asc', 'desc'] as const).map((value) => ({ value, label: speak(value) }))
  const charts = kit.charts.filter(({ value }) => value !== 'stackedBar' || groups.length > 1)
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('sort')}</h2>
      <Lines
        items={sort} speak={speak} nameOf={(place) => speak('sortNumber', { number: place + 1 })} onRemove={(place) => onChange({ sort: sort.toSpliced(place, 1) })}
        renderLine={(order, place) => (
          <>
            <FieldSelect label={speak('field')} value={order.by} options={by} fault={faultAt(`sort.${place}.by`)} onChange={(chosen) => onChange({ sort: sort.with(place, { ...order, by: chosen }) })} />
            <FieldSelect label={speak('direction')} value={order.direction} options={directions} onChange={(direction) => onChange({ sort: sort.with(place, { ...order, direction: direction as 'asc' | 'desc' }) })} />
          </>
        )}
        add={sort.length < mostOrders ? { label: speak('addSort'), options: by, onAdd: (chosen) => onChange({ sort: [...sort, { by: chosen, direction: 'asc' }] }) } : null}
      />
      <div className="office-builder__field">
        <label className="office-label" htmlFor={limitId}>{speak('limit')}</label>
        <input
          id={limitId} className="office-input" type="number" min={1} max={1_000_000} value={limit ?? ''} aria-describedby={`${limitId}-hint`}
          onChange={({ target }) => onChange({ limit: target.value === '' ? null : Math.max(1, Math.min(1_000_000, Math.round(Number(target.value)))) })}
        />
        <small id={`${limitId}-hint`} className="office-muted">{speak('limitHint')}</small>
      </div>
      <h3>{speak('chart')}</h3>
      {groups.length === 0 || aggregates.length === 0 ? (
        <p className="office-muted">{speak('chartNeeds')}</p>
      ) : (
        <div className="office-builder__row">
          <FieldSelect
            quiet label={speak('chart')} none={speak('noChart')} value={chart?.kind ?? ''} options={charts} fault={faultAt('chart.kind') ?? faultAt('chart')}
            onChange={(kind) => onChange({ chart: kind === '' ? null : { kind: kind as 'bar', value: chart?.value ?? 0 } })}
          />
          {chart && aggregates.length > 1 && (
            <FieldSelect
              label={speak('chartOf')} value={String(chart.value)} options={values.map((label, place) => ({ value: String(place), label }))}
              onChange={(place) => onChange({ chart: { ...chart, value: Number(place) } })}
            />
          )}
        </div>
      )}
    </section>
  )
}
