import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test as setup } from '@playwright/test'
import { password, people, stateOf, tokenFileOf, type Person } from './office.ts'

for (const person of Object.keys(people) as Person[]) {
  setup(`sign in as ${person}`, async ({ playwright, baseURL }) => {
    const context = await playwright.request.newContext({ baseURL: baseURL! })
    const answer = await context.post('/api/v1/users/login', { data: { email: people[person], password } })
    if (!answer.ok()) throw new Error(`Sign-in of ${person} answered ${answer.status()}: ${await answer.text()}`)
    mkdirSync(dirname(stateOf(person)), { recursive: true })
    await context.storageState({ path: stateOf(person) })
    writeFileSync(tokenFileOf(person), (await answer.json()).token)
    await context.dispose()
  })
}
