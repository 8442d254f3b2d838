'use client'
import { useId, useState } from 'react'
import { actionElsewhere, isElsewhere } from '../../../../workflows/actions/actionElsewhere.ts'
import { officeActions } from '../../../../workflows/actions/index.ts'
import type { Scope } from '../../../../workflows/conditions/environment.ts'
import type { Effect } from '../../../../workflows/effect.ts'
import { newEffect } from '../../../../workflows/editing/newEffect.ts'
import { say } from '../../../../shared/text.ts'
import { nameIn, useEditing } from '../EditingContext.ts'
import { EffectSettings } from './EffectSettings.tsx'
import { Group } from './Group.tsx'

type Props = { value: readonly Effect[]; onChange: (effects: Effect[], strand?: string) => void; element: string; scope: Scope }

/** What else is done, in order. */
export function Effects({ value, onChange, element, scope }: Props) {
  const { definition, words, locale, speak, readOnly, tell } = useEditing()
  const id = useId()
  const kinds = [
    ...officeActions.map(({ kind, label }) => ({ kind: kind as string, label: say(label, locale) })),
    ...(words.effects ?? []).map(({ key, name }) => ({ kind: key, label: nameIn(locale, name, key) })),
  ]
  const [chosen, setChosen] = useState(kinds[0]?.kind ?? '')
  const nameOf = (effect: Effect) => kinds.find(({ kind }) => kind === effect.kind)?.label ?? effect.kind
  const add = () => {
    const effect = isElsewhere(chosen) ? { kind: actionElsewhere(chosen).kind } : newEffect(chosen, definition)
    if (!effect) return
    onChange([...value, effect as Effect])
    tell(speak('added', { name: nameOf(effect as Effect) }))
  }
  const move = (index: number, by: -1 | 1) => {
    const [one, other] = [value[index], value[index + by]]
    if (one && other) onChange(value.with(index, other).with(index + by, one))
  }
  return (
    <Group title={speak('effects')}>
      <ol className="office-edit__effects">
        {value.map((effect, index) => {
          const name = nameOf(effect)
          return (
            // Effects have no keys of their own; their place is what tells them apart.
            <li key={`${index} ${effect.kind}`}>
              <div className="office-edit__effect-head">
                <strong>{name}</strong>
                {!readOnly && (
                  <span className="office-edit__small-buttons">
                    <button type="button" disabled={index === 0} aria-label={`${speak('earlier')}: ${name}`} title={speak('earlier')} onClick={() => move(index, -1)}>↑</button>
                    <button type="button" disabled={index === value.length - 1} aria-label={`${speak('later')}: ${name}`} title={speak('later')} onClick={() => move(index, 1)}>↓</button>
                    <button
                      type="button" aria-label={speak('removeEffect', { name })} title={speak('remove')}
                      onClick={() => {
                        onChange(value.toSpliced(index, 1))
                        tell(speak('removed', { name }))
                      }}
                    >
                      ×
                    </button>
                  </span>
                )}
              </div>
              <EffectSettings effect={effect} element={element} scope={scope} onChange={(next) => onChange(value.with(index, next), `effect ${element} ${index}`)} />
            </li>
          )
        })}
      </ol>
      {!readOnly && (
        <div className="office-edit__joined">
          <label className="office-hidden" htmlFor={id}>{speak('effectKind')}</label>
          <select id={id} className="office-input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {kinds.map(({ kind, label }) => (
              <option key={kind} value={kind} disabled={!isElsewhere(kind) && !newEffect(kind, definition)}>{label}</option>
            ))}
          </select>
          <button type="button" className="office-button" onClick={add}>{speak('addEffect')}</button>
        </div>
      )}
    </Group>
  )
}
