'use client'
import type { Escalation, Sla } from '../../../../workflows/definition.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { useEditing } from '../EditingContext.ts'
import { CelField } from '../fields/CelField.tsx'
import { Choice } from '../fields/Choice.tsx'
import { Duration } from '../fields/Duration.tsx'
import { Effects } from '../fields/Effects.tsx'
import { KeyField } from '../fields/KeyField.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { partOptions } from '../fields/options.ts'

type Props = { sla: Sla; step: Escalation; open: boolean; onChange: (step: Escalation, strand?: string) => void; onRemove: () => void }

const scope = { kind: 'condition' } as const
const bool = ['bool'] as const
const ways = ['percent', 'minutesBefore', 'minutesAfter'] as const

/** One step of a ladder: when it comes, whether, and what it does. */
export function EscalationForm({ sla, step, open, onChange, onRemove }: Props) {
  const { definition, locale, speak, readOnly, findings } = useEditing()
  const element = `sla:${sla.key}:${step.key}`
  const count = findings.filter((finding) => finding.element.startsWith(element)).length
  const way = ways.find((each) => each in step.at) ?? 'percent'
  const leaving = definition.transitions.filter(({ from }) => from.some((state) => sla.during.includes(state)))
  const starts = { percent: { percent: 80 }, minutesBefore: { minutesBefore: Math.min(480, Math.max(1, sla.minutes - 1)) }, minutesAfter: { minutesAfter: 0 } }
  return (
    <details className="office-edit__step" open={open}>
      <summary>
        {speak('step', { key: step.key })}
        {count > 0 && <span className="office-edit__count is-error">{count}</span>}
      </summary>
      <KeyField value={step.key} taken={(sla.escalations ?? []).map(({ key }) => key)} onRename={(key) => onChange({ ...step, key })} />
      <Choice
        label={speak('when')} value={way} options={ways.map((value) => ({ value, label: speak(value) }))}
        onChange={(word) => onChange({ ...step, at: starts[ways.find((each) => each === word) ?? 'percent'] })}
      />
      {'percent' in step.at && (
        <NumberLine
          label={speak('percent')} min={1} max={1000} step="any" value={step.at.percent}
          onChange={(percent) => percent !== undefined && onChange({ ...step, at: { percent } }, `at ${element}`)}
        />
      )}
      {'minutesBefore' in step.at && (
        <Duration label={speak('minutesBefore')} clock="working" value={step.at.minutesBefore} onChange={(minutesBefore) => onChange({ ...step, at: { minutesBefore } }, `at ${element}`)} />
      )}
      {'minutesAfter' in step.at && (
        <Duration label={speak('minutesAfter')} clock="working" min={0} value={step.at.minutesAfter} onChange={(minutesAfter) => onChange({ ...step, at: { minutesAfter } }, `at ${element}`)} />
      )}
      <CelField
        label={speak('condition')} value={step.condition} element={element} scope={scope} expects={bool}
        onChange={(condition) => onChange(withSetting(step, 'condition', condition), `condition ${element}`)}
      />
      <Choice
        label={speak('takes')} none={speak('nothing')} value={step.transition ?? ''} options={partOptions({ ...definition, transitions: leaving }, 'transition', locale)}
        onChange={(transition) => onChange(withSetting(step, 'transition', transition))}
      />
      <Effects value={step.effects ?? []} element={element} scope={scope} onChange={(effects, strand) => onChange(withSetting(step, 'effects', effects), strand)} />
      {!readOnly && (
        <button type="button" className="office-button office-button--danger" onClick={onRemove}>
          {speak('removeEffect', { name: speak('step', { key: step.key }) })}
        </button>
      )}
    </details>
  )
}
