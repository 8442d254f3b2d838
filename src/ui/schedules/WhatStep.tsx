'use client'
import type { ReportFormat, ReportType } from '../../reports/reportTypes.ts'
import { FieldSelect } from '../reportBuilder/FieldSelect.tsx'
import type { ScheduleDraft } from './scheduleDraft.ts'
import type { ScheduleSpeak } from './scheduleWords.ts'

type Option = { value: string; label: string }
/** What can be scheduled: the reports of this person, what was built, the days that move, the formats. */
export type Offers = { reports: (Option & { ranged: boolean })[]; definitions: Option[]; ranges: Option[]; formats: Option[] }

type Props = { draft: ScheduleDraft; offers: Offers; speak: ScheduleSpeak; faultAt: (path: string) => string | undefined; onChange: (change: Partial<ScheduleDraft>) => void }

/** Which report, over which days, as what. */
export function WhatStep({ draft, offers, speak, faultAt, onChange }: Props) {
  const { report, definition, asked, format } = draft
  const isRanged = report === 'custom' || (offers.reports.find(({ value }) => value === report)?.ranged ?? false)
  const { range, ...rest } = asked
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('what')}</h2>
      <div className="office-builder__row">
        <FieldSelect
          label={speak('report')} options={offers.reports} value={report} fault={faultAt('report')}
          onChange={(chosen) => onChange({ report: chosen as ReportType, definition: null, asked: {} })}
        />
        {report === 'custom' && (
          <FieldSelect
            label={speak('definition')} none={speak(offers.definitions.length === 0 ? 'noDefinitions' : 'chooseDefinition')} options={offers.definitions} value={String(definition ?? '')}
            fault={faultAt('definition')} onChange={(id) => onChange({ definition: id === '' ? null : Number(id) })}
          />
        )}
        {isRanged && (
          <FieldSelect
            label={speak('range')} none={speak('anyDays')} options={offers.ranges} value={range && 'preset' in range ? range.preset : ''} fault={faultAt('asked.range')}
            onChange={(preset) => onChange({ asked: preset === '' ? rest : { ...rest, range: { preset } } })}
          />
        )}
        <FieldSelect label={speak('format')} options={offers.formats} value={format} fault={faultAt('format')} onChange={(chosen) => onChange({ format: chosen as ReportFormat })} />
      </div>
      {Object.keys(rest).length > 0 && <p className="office-muted">{speak('keepsFilters')}</p>}
    </section>
  )
}
