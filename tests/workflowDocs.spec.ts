import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { officeActions } from '../src/workflows/actions/index.ts'
import { eventVariables, transactionVariables } from '../src/workflows/conditions/variables.ts'
import type { Approval, WorkflowDefinition } from '../src/workflows/definition.ts'
import { validateDefinition } from '../src/workflows/validateDefinition.ts'

const page = readFileSync(new URL('../docs/workflows.md', import.meta.url), 'utf8')
const [definition, approval] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!))

describe('docs/workflows.md', () => {
  it('shows a definition without findings, and an approval that fits it', () => {
    const withApproval: WorkflowDefinition = { ...definition, approvals: [approval as Approval] }
    expect([validateDefinition(definition), validateDefinition(withApproval)]).toEqual([[], []])
  })

  it('names every effect and everything a condition may ask', () => {
    const names = [
      ...officeActions.map(({ kind }) => kind),
      ...Object.keys(transactionVariables),
      ...Object.keys(eventVariables),
    ]
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })
})
