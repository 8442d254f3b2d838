'use client'
import type { BuildingKit, SourceOffer } from '../../reports/custom/buildingKit.ts'
import type { Definition, FigureFilter } from '../../reports/custom/definitionSchema.ts'
import type { BuilderSpeak } from './builderWords.ts'
import { isComparable } from './draft.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { ValueLine } from './FilterValue.tsx'
import { Lines } from './Lines.tsx'
import { valueLabels } from './OrderStep.tsx'

type Props = {
  source: SourceOffer
  kit: BuildingKit
  definition: Definition
  speak: BuilderSpeak
  faultAt: (path: string) => string | undefined
  onChange: (filters: FigureFilter[]) => void
}

const mostFilters = 5

/** Which groups: those whose figures are so. The first and the last of dates are no numbers to compare. */
export function FigureFilters({ source, kit, definition, speak, faultAt, onChange }: Props) {
  const { figureFilters } = definition
  const figures = valueLabels({ source, kit, definition }).map((label, place) => ({ value: String(place), label })).filter((_figure, place) => isComparable(definition, source.fields, place))
  const put = (place: number, filter: FigureFilter) => onChange(figureFilters.with(place, filter))
  if (figures.length + figureFilters.length === 0) return null
  return (
    <>
      <h3>{speak('figureFilters')}</h3>
      <Lines
        items={figureFilters} speak={speak} nameOf={(place) => speak('figureFilterNumber', { number: place + 1 })} onRemove={(place) => onChange(figureFilters.toSpliced(place, 1))}
        renderLine={(filter, place) => {
          const { figure, operator, value } = filter
          const fault = faultAt(`figureFilters.${place}.value`) ?? faultAt(`figureFilters.${place}`)
          const [first = '', second = ''] = [value].flat()
          return (
            <>
              <FieldSelect label={speak('figure')} value={String(figure)} options={figures} fault={faultAt(`figureFilters.${place}.figure`)} onChange={(chosen) => put(place, { ...filter, figure: Number(chosen) })} />
              <FieldSelect
                label={speak('how')} value={operator} options={kit.figureOperators}
                onChange={(chosen) => put(place, { ...filter, operator: chosen as FigureFilter['operator'], value: chosen === 'between' ? [first, second] : first })}
              />
              <ValueLine label={speak(operator === 'between' ? 'from' : 'value')} type="number" value={String(first)} fault={fault} onChange={(text) => put(place, { ...filter, value: operator === 'between' ? [text, second] : text })} />
              {operator === 'between' && <ValueLine label={speak('to')} type="number" value={String(second)} onChange={(text) => put(place, { ...filter, value: [first, text] })} />}
            </>
          )
        }}
        add={figureFilters.length < mostFilters ? { label: speak('addFigureFilter'), options: figures, onAdd: (figure) => onChange([...figureFilters, { figure: Number(figure), operator: 'atLeast', value: 1 }]) } : null}
      />
    </>
  )
}
