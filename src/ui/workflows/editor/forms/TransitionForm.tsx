'use client'
import { forbiddenPeople, type Requirements, type Transition, type Who } from '../../../../workflows/definition.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { roles } from '../../../../shared/roles.ts'
import { useEditing } from '../EditingContext.ts'
import { forbiddenLabels } from '../choiceLabels.ts'
import { CelField } from '../fields/CelField.tsx'
import { Checks } from '../fields/Checks.tsx'
import { Choice } from '../fields/Choice.tsx'
import { Duration } from '../fields/Duration.tsx'
import { Effects } from '../fields/Effects.tsx'
import { Group } from '../fields/Group.tsx'
import { partOptions, roleOptions, wordOptions } from '../fields/options.ts'
import { People } from '../fields/People.tsx'
import { TextPair } from '../fields/TextPair.tsx'
import { Toggle } from '../fields/Toggle.tsx'
import { PartName } from './PartName.tsx'
import { RequiredFields } from './RequiredFields.tsx'

const scope = { kind: 'condition' } as const
const bool = ['bool'] as const

/** A transition: where it leads, who may take it, what must hold, and what else it does. */
export function TransitionForm({ part }: { part: Transition }) {
  const { definition, put, locale, speak } = useEditing()
  const change = (next: Transition, strand?: string) => put('transition', part.key, next, strand)
  const states = partOptions(definition, 'state', locale)
  const who = (name: keyof Who, value: Who[keyof Who]) => {
    const next = withSetting(part.who ?? {}, name, value)
    change(withSetting(part, 'who', Object.keys(next).length > 0 ? next : undefined))
  }
  const requires = (next: Requirements) => change(withSetting(part, 'requires', Object.keys(next).length > 0 ? next : undefined))
  const element = `transition:${part.key}`
  return (
    <>
      <PartName kind="transition" part={part} onChange={change} />
      <Group title={speak('way')}>
        <Checks legend={speak('from')} value={part.from} options={states} onChange={(from) => change({ ...part, from })} />
        <Choice label={speak('to')} value={part.to} options={states} onChange={(to) => change({ ...part, to })} />
      </Group>
      <Group title={speak('who')}>
        <Checks
          legend={speak('roles')} value={part.roles} options={roleOptions(locale)}
          onChange={(chosen) => change({ ...part, roles: roles.filter((role) => chosen.includes(role)) })}
        />
        <fieldset className="office-edit__checks">
          <legend className="office-label">{speak('also')}</legend>
          <div className="office-edit__check-list">
            <Toggle label={speak('assignee')} value={part.who?.assignee ?? false} onChange={(on) => who('assignee', on)} />
            <Toggle label={speak('creator')} value={part.who?.creator ?? false} onChange={(on) => who('creator', on)} />
            <Toggle label={speak('itsClient')} value={part.who?.client ?? false} onChange={(on) => who('client', on)} />
            <Toggle label={speak('system')} value={part.who?.system ?? false} onChange={(on) => who('system', on)} />
          </div>
        </fieldset>
        <details className="office-edit__more" open={(part.who?.users ?? []).length > 0}>
          <summary>{speak('users')}</summary>
          <People legend={speak('users')} value={part.who?.users ?? []} onChange={(users) => who('users', users)} />
        </details>
        <Checks
          legend={speak('forbid')} value={part.forbid ?? []} options={wordOptions(forbiddenLabels, locale)}
          onChange={(chosen) => change(withSetting(part, 'forbid', forbiddenPeople.filter((each) => chosen.includes(each))))}
        />
      </Group>
      <Group title={speak('condition')}>
        <CelField
          label={speak('condition')} value={part.condition} element={element} scope={scope} expects={bool}
          onChange={(condition) => change(withSetting(part, 'condition', condition), `condition ${part.key}`)}
        />
        {(part.condition !== undefined || part.conditionText) && (
          <TextPair
            legend={speak('conditionText')} long value={part.conditionText ?? { en: '', ar: '' }}
            onChange={(text) => change(withSetting(part, 'conditionText', text.en || text.ar ? text : undefined), `conditionText ${part.key}`)}
          />
        )}
      </Group>
      <Group title={speak('requires')}>
        <Toggle label={speak('comment')} value={part.requires?.comment ?? false} onChange={(on) => requires(withSetting(part.requires ?? {}, 'comment', on))} />
        <Toggle label={speak('attachment')} value={part.requires?.attachment ?? false} onChange={(on) => requires(withSetting(part.requires ?? {}, 'attachment', on))} />
        <RequiredFields value={part.requires?.fields ?? []} onChange={(fields) => requires(withSetting(part.requires ?? {}, 'fields', fields))} />
      </Group>
      <Effects value={part.effects ?? []} element={element} scope={scope} onChange={(effects, strand) => change(withSetting(part, 'effects', effects), strand)} />
      <Group title={speak('automatic')}>
        <Toggle
          label={speak('isAutomatic')} value={part.automatic !== undefined}
          onChange={(on) => change(withSetting(part, 'automatic', on ? { afterMinutes: 2400, clock: 'working' } : undefined))}
        />
        {part.automatic && (
          <>
            <Duration
              label={speak('after')} value={part.automatic.afterMinutes} clock={part.automatic.clock}
              onChange={(afterMinutes) => change({ ...part, automatic: { ...part.automatic!, afterMinutes } }, `after ${part.key}`)}
            />
            <Choice
              label={speak('clock')} value={part.automatic.clock}
              options={(['working', 'elapsed'] as const).map((value) => ({ value, label: speak(value) }))}
              onChange={(clock) => change({ ...part, automatic: { ...part.automatic!, clock: clock === 'elapsed' ? 'elapsed' : 'working' } })}
            />
          </>
        )}
      </Group>
    </>
  )
}
