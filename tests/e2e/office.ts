import { readFileSync } from 'node:fs'
import { expect, test as base, type APIRequestContext, type Locator, type Page } from '@playwright/test'

/** Demo people, each signed in once by signIn.setup.ts: sign-ins of one person at once would end each other's session. */
export const people = {
  admin: 'admin@example.com',
  admin2: 'admin2@example.com',
  editor: 'editor@example.com',
  client: 'client@example.com',
} as const
export type Person = keyof typeof people
export const password = 'Tracker!2026'

export const stateOf = (person: Person) => `test-results/e2e/.auth/${person}.json`
export const tokenFileOf = (person: Person) => `test-results/e2e/.auth/${person}.token`

let made = 0

/** A reference number nobody else uses. */
export const newNumber = () => `E2E-${process.pid}-${Date.now().toString(36)}-${(made += 1)}`

/** Asks the API as somebody. `path` begins below /api/v1. */
export async function ask(request: APIRequestContext, person: Person, method: string, path: string, data?: unknown) {
  const answer = await request.fetch(`/api/v1${path}`, {
    method,
    headers: { authorization: `JWT ${readFileSync(tokenFileOf(person), 'utf8')}`, 'accept-language': 'en' },
    ...(data === undefined ? {} : { data }),
  })
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${answer.ok() ? '' : await answer.text()}`).toBe(true)
  return answer.json()
}

/** Takes in a transaction of one's own for a test, in the given status, and gives it back. */
export async function take(
  request: APIRequestContext,
  data: Record<string, unknown> = {},
  moves: { by: Person; to: string; comment?: string }[] = [],
  as: Person = 'editor',
) {
  const { doc } = await ask(request, as, 'POST', '/transactions', {
    externalReference: newNumber(), clientName: 'Browser Test Co.', title: 'Made for a test', type: 1, ...data,
  })
  let last = doc
  for (const { by, to, comment } of moves) {
    last = (await ask(request, by, 'POST', `/transactions/${doc.id}/status`, { status: to, comment })).doc
  }
  return last as { id: number; reference: string; externalReference: string; rev: number; status: string }
}

export const pageOf = (id: number) => `/admin/collections/transactions/${id}`
export const list = '/admin/collections/transactions'

/** Waits until the page listens: what is clicked before the scripts run is lost. */
export async function isAwake(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-office-list', /.+/)
}

/** Presses what opens a dialog, again if need be: a page that is not awake yet takes no notice. */
export async function openDialog(page: Page, button: Locator) {
  await expect(async () => {
    await button.click()
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

export const test = base
export { expect }
