'use client'
import type { Sla } from '../../../../workflows/definition.ts'
import { newEscalation } from '../../../../workflows/editing/newPart.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { nameIn, useEditing } from '../EditingContext.ts'
import { Checks } from '../fields/Checks.tsx'
import { Choice } from '../fields/Choice.tsx'
import { Duration } from '../fields/Duration.tsx'
import { Group } from '../fields/Group.tsx'
import { partOptions } from '../fields/options.ts'
import { EscalationForm } from './EscalationForm.tsx'
import { PartName } from './PartName.tsx'

/** A service time: where it counts and pauses, how long it is, and the ladder that it climbs. */
export function SlaForm({ part, step: opened }: { part: Sla; step?: string | undefined }) {
  const { definition, put, locale, speak, words, readOnly, tell } = useEditing()
  const change = (next: Sla, strand?: string) => put('sla', part.key, next, strand)
  const states = partOptions(definition, 'state', locale)
  const steps = part.escalations ?? []
  const waiting = definition.states.filter(({ kind, key }) => kind === 'waiting' && !part.during.includes(key)).map(({ key }) => key)
  return (
    <>
      <PartName kind="sla" part={part} onChange={change} />
      <Duration label={speak('time')} value={part.minutes} clock="working" onChange={(minutes) => change({ ...part, minutes }, `minutes ${part.key}`)} />
      <Choice
        label={speak('calendar')} none={speak('officeCalendar')} value={part.calendar ?? ''}
        options={(words.calendars ?? []).map(({ key, name }) => ({ value: key, label: nameIn(locale, name, key) }))}
        onChange={(calendar) => change(withSetting(part, 'calendar', calendar))}
      />
      <Checks legend={speak('during')} value={part.during} options={states} onChange={(during) => change({ ...part, during })} />
      <Choice
        label={speak('pauses')} value={part.pausedIn ? 'pausesThese' : 'pausesWaiting'}
        options={(['pausesWaiting', 'pausesThese'] as const).map((value) => ({ value, label: speak(value) }))}
        onChange={(way) => {
          const { pausedIn: _before, ...rest } = part
          change(way === 'pausesThese' ? { ...part, pausedIn: waiting } : rest)
        }}
      />
      {part.pausedIn && (
        <Checks
          legend={speak('pausesThese')} value={part.pausedIn} options={states.filter(({ value }) => !part.during.includes(value))}
          onChange={(pausedIn) => change({ ...part, pausedIn })}
        />
      )}
      <Group title={speak('ladder')}>
        <ol className="office-edit__effects">
          {steps.map((step, index) => (
            <li key={index}>
              <EscalationForm
                sla={part} step={step} open={opened === undefined || opened === step.key}
                onChange={(next, strand) => change({ ...part, escalations: steps.with(index, next) }, strand)}
                onRemove={() => {
                  change(withSetting(part, 'escalations', steps.toSpliced(index, 1)))
                  tell(speak('removed', { name: step.key }))
                }}
              />
            </li>
          ))}
        </ol>
        {!readOnly && (
          <button
            type="button" className="office-button"
            onClick={() => {
              const step = newEscalation(part)
              change({ ...part, escalations: [...steps, step] })
              tell(speak('added', { name: speak('step', { key: step.key }) }))
            }}
          >
            {speak('addStep')}
          </button>
        )}
      </Group>
    </>
  )
}
