'use client'
import { useId, type ReactNode } from 'react'
import type { ReportFormat } from '../../reports/reportTypes.ts'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useSpoken } from '../useSpoken.ts'
import { daysOf, lacksColumns, usualOf, withColumns, withDays, withFilter, withGroup, type Asking } from './asking.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { DayChoice } from './DayChoice.tsx'
import { FilterFields } from './FilterFields.tsx'
import './reports.css'
import { reportWords } from './reportWords.ts'
import type { AskingSetting, ReportOffer } from './shownReport.ts'

type Asked = { format: ReportFormat; template: number | null; asked: Asking }
type Props = Asked & {
  offer: ReportOffer
  setting: AskingSetting
  names: Readonly<Record<number, string>>
  /** It is made again and again: fixed days are offered only where somebody has fixed them. */
  repeated?: boolean
  /** What is wrong at a path, such as `filters.department`. */
  faultAt?: (path: string) => string | undefined
  onChange: (change: Partial<Asked>) => void
  /** Beside the format. */
  children?: ReactNode
}

/** What is asked of a report: as what, over which days, which rows, which columns. The same for one that is made now and for a schedule. */
export function AskFields({ offer, setting, names, format, template, asked, repeated = false, faultAt, onChange, children }: Props) {
  const { speak } = useSpoken(reportWords)
  const id = useId()
  const { formats, ranges } = setting.offers
  const usual = usualOf(offer)
  const put = (next: Asking) => onChange({ asked: next })
  const days = daysOf(asked)
  const lacking = lacksColumns(offer, asked) ? speak('noColumns') : undefined
  return (
    <>
      <div className="office-reports-form">
        <div className="office-reports-field">
          <span className="office-label" aria-hidden="true">{speak('format')}</span>
          <SegmentChoice label={speak('format')} chosen={format} choices={formats.map((value) => ({ value, label: speak(value) }))} onChoose={(next) => onChange({ format: next })} />
          {faultAt?.('format') && <small className="office-reports-fault">{faultAt('format')}</small>}
        </div>
        {children}
        {offer.range && (
          <DayChoice
            label={offer.range} usual={speak(offer.recent ? 'usualDays' : 'anyDay')} ranges={ranges} days={days} own={!repeated || days.kind === 'own'} fault={faultAt?.('range')}
            onDays={(next) => put(withDays(asked, next))}
          />
        )}
        {offer.grouped && (
          <div className="office-reports-field">
            <label className="office-label" htmlFor={`${id}-group`}>{speak('grouped')}</label>
            <select id={`${id}-group`} className="office-input" value={asked.group_by ?? ''} onChange={({ target }) => put(withGroup(asked, target.value))}>
              <option value="">{speak('byItself')}</option>
              {(['day', 'week', 'month'] as const).map((each) => <option key={each} value={each}>{speak(each)}</option>)}
            </select>
          </div>
        )}
        {format === 'pdf' && (setting.templates.length > 0 || template !== null) && (
          <div className="office-reports-field">
            <label className="office-label" htmlFor={`${id}-template`}>{speak('template')}</label>
            <select id={`${id}-template`} className="office-input" value={template ?? ''} onChange={({ target }) => onChange({ template: target.value === '' ? null : Number(target.value) })}>
              <option value="">{speak('usualTemplate')}</option>
              {setting.templates.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              {template !== null && !setting.templates.some((each) => each.id === template) && <option value={template}>{speak('templateGone')}</option>}
            </select>
            {faultAt?.('template') && <small className="office-reports-fault">{faultAt('template')}</small>}
          </div>
        )}
      </div>
      <FilterFields
        offer={offer} setting={setting} filters={asked.filters ?? {}} names={names} faultAt={faultAt && ((name) => faultAt(`filters.${name}`))}
        onFilter={(name, value) => put(withFilter(asked, name, value))}
      />
      {offer.columns.length > 0 && (
        <ColumnChoice columns={offer.columns} chosen={asked.columns ?? usual} usual={usual} fault={lacking ?? faultAt?.('columns')} onChosen={(columns) => put(withColumns(asked, columns, usual))} />
      )}
    </>
  )
}
