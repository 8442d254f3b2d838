'use client'
import { Link } from '@payloadcms/ui'
import type { ReportType } from '../../reports/reportTypes.ts'
import { AskFields } from '../reports/AskFields.tsx'
import { askedOfOther } from '../reports/asking.ts'
import type { AskingSetting, ReportOffer } from '../reports/shownReport.ts'
import { FieldSelect } from '../reportBuilder/FieldSelect.tsx'
import type { ScheduleDraft } from './scheduleDraft.ts'
import type { ScheduleSpeak } from './scheduleWords.ts'

type Props = {
  draft: ScheduleDraft
  setting: AskingSetting
  /** What the chosen report takes; null while no custom report is chosen, or one that is not to be had. */
  offer: ReportOffer | null
  names: Readonly<Record<number, string>>
  builderAddress: string
  speak: ScheduleSpeak
  faultAt: (path: string) => string | undefined
  onChange: (change: Partial<ScheduleDraft>) => void
}

/** Which report, over which days and rows, with which columns, as what: the questions of the form that makes one now. */
export function WhatStep({ draft, setting, offer, names, builderAddress, speak, faultAt, onChange }: Props) {
  const { report, definition, asked, format, template } = draft
  const reports = [...setting.offers.reports.map((each) => ({ value: each.report as string, label: each.label })), { value: 'custom', label: speak('aCustomOne') }]
  const own = setting.custom.own.map(({ id, name }) => ({ value: String(id), label: name }))
  const isGone = definition !== null && !own.some(({ value }) => value === String(definition))
  const choose = (chosen: string) => {
    const other = setting.offers.reports.find((each) => each.report === chosen)
    onChange({ report: chosen as ReportType, definition: null, asked: other ? askedOfOther(asked, other) : {} })
  }
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('what')}</h2>
      <div className="office-builder__row">
        <FieldSelect label={speak('report')} options={reports} value={report} fault={faultAt('report')} onChange={choose} />
        {report === 'custom' && (own.length > 0 || isGone) && (
          <FieldSelect
            label={speak('definition')} none={speak('chooseDefinition')} options={isGone ? [...own, { value: String(definition), label: speak('definitionGone') }] : own} value={String(definition ?? '')}
            fault={faultAt('definition')} onChange={(id) => onChange({ definition: id === '' ? null : Number(id), asked: {} })}
          />
        )}
      </div>
      {report === 'custom' && own.length === 0 && !isGone && (
        <p className="office-muted">{speak('noDefinitions')} <Link href={builderAddress} prefetch={false}>{speak('buildOne')}</Link></p>
      )}
      {offer && (
        <div className="office-schedule__asked" key={`${report} ${String(definition)}`}>
          <p className="office-muted"><bdi>{offer.about}</bdi></p>
          <AskFields
            offer={offer} setting={setting} names={names} repeated format={format} template={template} asked={asked} onChange={onChange}
            faultAt={(path) => (path === 'format' || path === 'template' ? faultAt(path) : faultAt(`asked.${path}`))}
          />
        </div>
      )}
    </section>
  )
}
