import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from '../../shared/z.ts'
import { full } from '../../../tests/fixtures/definitions/full.ts'
import { dana, noon, snapshot } from '../../../tests/fixtures/definitions/given.ts'
import { officeActions } from './index.ts'
import type { WorkflowAction } from './action.ts'
import { decide } from '../decide.ts'
import type { ConsumerEffect } from '../effect.ts'
import { definitionJsonSchema } from '../definitionSchema.ts'
import { validateDefinition } from '../validateDefinition.ts'

it('every action has its file, its spec and its line', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z]+[A-Z]?\w*\.ts$/.test(file))
  const kinds = officeActions.map(({ kind }) => kind).sort()
  const frame = ['action.ts', 'actionElsewhere.ts', 'index.ts', 'unknownSla.ts']
  expect(files.filter((file) => !frame.includes(file)).map((file) => file.replace('.ts', '')).sort()).toEqual(kinds)
  expect(readdirSync(import.meta.dirname).filter((file) => file.endsWith('.spec.ts') && file !== 'index.spec.ts')).toHaveLength(kinds.length)
})

it('a consumer adds one of their own', () => {
  const stamp: WorkflowAction<ConsumerEffect> = {
    kind: 'acme.stamp',
    label: { en: 'Stamp', ar: 'ختم' },
    shape: z.strictObject({ kind: z.literal('acme.stamp'), colour: z.string() }),
    apply: ({ colour }) => ({ orders: [{ kind: 'acme.stamp', colour }] }),
  }
  const actions = [...officeActions, stamp as WorkflowAction]
  const stamped = {
    ...full(),
    transitions: full().transitions.map((each) =>
      each.key === 'park' ? { ...each, effects: [{ kind: 'acme.stamp' as const, colour: 'red' }] } : each,
    ),
  }
  const command = { kind: 'changeStatus' as const, to: 'parked', actor: dana, at: noon }
  expect(validateDefinition(stamped, { actions })).toEqual([])
  expect(decide(stamped, snapshot('review'), command, actions)).toMatchObject({
    orders: expect.arrayContaining([{ kind: 'acme.stamp', colour: 'red' }]),
  })

  expect(validateDefinition(stamped)).toMatchObject([{ code: 'SHAPE' }])
  expect(decide(stamped, snapshot('review'), command)).toMatchObject({ code: 'UNKNOWN_WORKFLOW_PART' })
})

it('the published JSON schema names every effect', () => {
  const schema = JSON.stringify(definitionJsonSchema())
  expect(officeActions.filter(({ kind }) => !schema.includes(`"${kind}"`))).toEqual([])
  expect(definitionJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
})
