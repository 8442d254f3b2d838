'use client'
import type { BuildingKit, FieldOffer, SourceOffer } from '../../reports/custom/buildingKit.ts'
import type { AggregateKind, Definition, Interval } from '../../reports/custom/definitionSchema.ts'
import type { BuilderSpeak } from './builderWords.ts'
import { withoutGroup, withoutValue } from './draft.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { FigureFilters } from './FigureFilters.tsx'
import { Lines } from './Lines.tsx'

type Props = {
  source: SourceOffer
  kit: BuildingKit
  definition: Definition
  speak: BuilderSpeak
  faultAt: (path: string) => string | undefined
  onChange: (change: Partial<Definition>) => void
}

const [mostGroups, mostValues] = [3, 8]
const asOption = ({ key, label }: FieldOffer) => ({ value: key, label })

/** What rows are grouped by, and what is counted in each group - or of all rows, without one. */
export function FiguresStep({ source, kit, definition, speak, faultAt, onChange }: Props) {
  const { groups, aggregates } = definition
  const grouping = source.fields.filter((field) => field.groups)
  const fieldOf = (key: string | undefined) => source.fields.find((field) => field.key === key)
  const counting = (of: AggregateKind) => source.fields.filter((field) => field.aggregates.includes(of))
  const kinds = (Object.keys(kit.aggregates) as AggregateKind[]).filter((of) => of === 'count' || counting(of).length > 0).map((of) => ({ value: of, label: kit.aggregates[of] ?? of }))
  const groupOf = (key: string) => (fieldOf(key)?.dated ? { field: key, by: 'month' as const } : { field: key })
  const addGroup = (key: string) => onChange({ groups: [...groups, groupOf(key)], ...(aggregates.length === 0 ? { aggregates: [{ of: 'count' as const }] } : {}) })
  /** A value of a kind, over the field asked for or else the first that it can be made of. */
  const valueOf = (of: AggregateKind, key?: string): Definition['aggregates'][number] => {
    const fields = counting(of)
    const field = fields.find((each) => each.key === key) ?? fields[0]
    return of === 'count' || !field ? { of: 'count' } : { of, field: field.key }
  }
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('figures')}</h2>
      <p className="office-muted">{speak('figuresHint')}</p>
      <h3>{speak('groups')}</h3>
      <Lines
        items={groups} speak={speak} nameOf={(place) => speak('groupNumber', { number: place + 1 })} onRemove={(place) => onChange(withoutGroup(definition, place))}
        renderLine={({ field: key, by }, place) => (
          <>
            <FieldSelect
              label={speak('field')} value={key} options={grouping.map(asOption)} fault={faultAt(`groups.${place}.field`) ?? faultAt(`groups.${place}`)}
              onChange={(chosen) => onChange({ groups: groups.with(place, groupOf(chosen)) })}
            />
            {fieldOf(key)?.dated && (
              <FieldSelect label={speak('interval')} value={by ?? 'day'} options={kit.intervals} onChange={(interval) => onChange({ groups: groups.with(place, { field: key, by: interval as Interval }) })} />
            )}
          </>
        )}
        add={groups.length < mostGroups ? { label: speak('addGroup'), options: grouping.filter(({ key, dated }) => dated || !groups.some(({ field }) => field === key)).map(asOption), onAdd: addGroup } : null}
      />
      <h3>{speak('values')}</h3>
      {faultAt('aggregates') && <small className="office-builder__fault">{faultAt('aggregates')}</small>}
      <Lines
        items={aggregates} speak={speak} nameOf={(place) => speak('valueNumber', { number: place + 1 })} onRemove={(place) => onChange(withoutValue(definition, place))}
        renderLine={({ of, field: key }, place) => (
          <>
            <FieldSelect label={speak('how')} value={of} options={kinds} fault={faultAt(`aggregates.${place}.of`)} onChange={(kind) => onChange({ aggregates: aggregates.with(place, valueOf(kind as AggregateKind, key)) })} />
            {of !== 'count' && (
              <FieldSelect label={speak('of')} value={key ?? ''} options={counting(of).map(asOption)} fault={faultAt(`aggregates.${place}.field`)} onChange={(chosen) => onChange({ aggregates: aggregates.with(place, valueOf(of, chosen)) })} />
            )}
          </>
        )}
        add={aggregates.length < mostValues ? { label: speak('addValue'), options: kinds, onAdd: (of) => onChange({ aggregates: [...aggregates, valueOf(of as AggregateKind)] }) } : null}
      />
      {groups.length > 0 && <FigureFilters source={source} kit={kit} definition={definition} speak={speak} faultAt={faultAt} onChange={(figureFilters) => onChange({ figureFilters })} />}
    </section>
  )
}
