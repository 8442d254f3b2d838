'use client'
import { recipients, type Effect, type OfficeEffect } from '../../../../workflows/effect.ts'
import type { Scope } from '../../../../workflows/conditions/environment.ts'
import { isElsewhere } from '../../../../workflows/actions/actionElsewhere.ts'
import { officeActions } from '../../../../workflows/actions/index.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { nameIn, useEditing } from '../EditingContext.ts'
import { recipientLabels } from '../choiceLabels.ts'
import { AssignSettings } from './AssignSettings.tsx'
import { Checks } from './Checks.tsx'
import { Choice } from './Choice.tsx'
import { JsonField } from './JsonField.tsx'
import { NumberLine } from './NumberLine.tsx'
import { partOptions, wordOptions } from './options.ts'
import { People } from './People.tsx'
import { SetFieldSettings } from './SetFieldSettings.tsx'
import { TextPair } from './TextPair.tsx'
import { Toggle } from './Toggle.tsx'

type Props = { effect: Effect; onChange: (effect: Effect) => void; element: string; scope: Scope }

/** The settings of one effect; as JSON where the kind is a consumer's, or not known at all. */
export function EffectSettings({ effect, onChange, element, scope }: Props) {
  if (!isOurs(effect)) {
    const { kind, ...settings } = effect
    return <JsonField value={settings} onChange={(next) => onChange({ ...next, kind })} />
  }
  if (effect.kind === 'assign') return <AssignSettings effect={effect} onChange={onChange} />
  if (effect.kind === 'setField') return <SetFieldSettings effect={effect} onChange={onChange} element={element} scope={scope} />
  return <PlainSettings effect={effect} onChange={onChange} />
}

function isOurs(effect: Effect): effect is OfficeEffect {
  return !isElsewhere(effect.kind) && officeActions.some(({ kind }) => kind === effect.kind)
}

type Plain = Exclude<OfficeEffect, { kind: 'assign' | 'setField' }>

function PlainSettings({ effect, onChange }: { effect: Plain; onChange: (effect: Effect) => void }) {
  const { definition, locale, speak, words } = useEditing()
  switch (effect.kind) {
    case 'notify':
      return (
        <>
          <Checks
            legend={speak('to')} value={effect.to} options={wordOptions(recipientLabels, locale)}
            onChange={(to) => onChange({ ...effect, to: recipients.filter((each) => to.includes(each)) })}
          />
          <details className="office-edit__more" open={(effect.users ?? []).length > 0}>
            <summary>{speak('users')}</summary>
            <People legend={speak('users')} value={effect.users ?? []} onChange={(users) => onChange(withSetting(effect, 'users', users))} />
          </details>
          <TextPair legend={speak('message')} long value={effect.message} onChange={(message) => onChange({ ...effect, message })} />
          <Toggle label={speak('reminder')} value={effect.reminder ?? false} onChange={(on) => onChange(withSetting(effect, 'reminder', on))} />
        </>
      )
    case 'webhook':
      return (
        <Choice
          label={speak('target')} value={effect.target} onChange={(target) => target && onChange({ ...effect, target })}
          options={(words.webhooks ?? []).map(({ key, name }) => ({ value: key, label: nameIn(locale, name, key) }))}
        />
      )
    case 'createFollowUp':
      return (
        <>
          <TextPair legend={speak('title')} value={effect.title} onChange={(title) => onChange({ ...effect, title })} />
          <Choice
            label={speak('onWorkflow')} none={speak('sameWorkflow')} value={effect.workflow ?? ''}
            options={(words.workflows ?? []).map(({ key, name }) => ({ value: key, label: nameIn(locale, name, key) }))}
            onChange={(workflow) => onChange(withSetting(effect, 'workflow', workflow))}
          />
          <NumberLine
            label={speak('dueInDays')} optional min={0} max={3650} value={effect.dueInDays}
            onChange={(dueInDays) => onChange(withSetting(effect, 'dueInDays', dueInDays))}
          />
        </>
      )
    case 'startSla':
    case 'stopSla':
      return (
        <Choice
          label={speak('theSla')} value={effect.sla} options={partOptions(definition, 'sla', locale)}
          onChange={(sla) => sla && onChange({ ...effect, sla })}
        />
      )
    case 'raisePriority':
    case 'recordSubmitter':
    case 'recordCompletion':
      return null
    default:
      return effect satisfies never
  }
}
