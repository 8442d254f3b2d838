import type { APIRequestContext, Page } from '@playwright/test'
import { ask, expect, stateOf, take, test } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('admin') })

let made = 0
const newKey = () => `e2e_${process.pid}_${Date.now().toString(36)}_${(made += 1)}`
const list = '/admin/collections/workflows'

type Definition = { states: { key: string; label: { en: string; ar: string } }[]; transitions: { key: string; from: string[]; to: string }[] }
type Version = { number: number; state: string; fingerprint: string; definition: Definition; executions: { running: number } }

const versionsOf = async (request: APIRequestContext, id: number) =>
  ((await ask(request, 'admin', 'GET', `/workflows/${id}/history`)) as { docs: Version[] }).docs

/** A published workflow like the standard one. */
async function published(request: APIRequestContext) {
  const key = newKey()
  const { doc } = await ask(request, 'admin', 'POST', '/workflows', { key, nameEn: `Permit ${key}`, nameAr: `رخصة ${key}`, template: 'default' })
  await ask(request, 'admin', 'POST', `/workflows/${doc.id}/publish`, {})
  return { id: doc.id as number, key }
}

/** A draft in which the state `on_hold` is called `paused`. */
async function draftWithout(request: APIRequestContext, id: number, renamed = 'on_hold') {
  const [newest] = await versionsOf(request, id)
  const text = JSON.stringify(newest!.definition).replaceAll(`"${renamed}"`, `"${renamed}_new"`)
  await ask(request, 'admin', 'PUT', `/workflows/${id}/configure`, { definition: JSON.parse(text) })
}

/** Waits until the page listens: React leaves its mark on what it has taken over. */
async function isAwake(page: Page, part: string) {
  await page.waitForFunction((selector) => {
    const element = document.querySelector(selector)
    return element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'))
  }, part)
}

async function openTab(page: Page, id: number, name: string) {
  await page.goto(`${list}/${id}?tab=${name}`)
  await isAwake(page, '.office-workflow [role=tabpanel]')
  await expect(page.locator('.office-workflow [role=tab][aria-selected=true]')).toBeVisible()
}

const seriousFaults = (page: Page) => faultsOf(page, { within: '.office-workflow, .office-new-workflow, .office-workflows', serious: true })

test('a workflow from a template: changed, found wrong, put right, published', async ({ page, request }) => {
  const key = newKey()
  await page.goto(list)
  await page.getByRole('link', { name: 'New workflow' }).first().click()
  await expect(page.getByRole('heading', { name: 'New workflow' })).toBeVisible()
  await isAwake(page, '.office-new-workflow form')
  await page.getByRole('radio', { name: 'Standard lifecycle' }).check()
  await page.getByLabel('Name (English)').fill(`Site visit ${key}`)
  await expect(page.getByLabel('Key')).toHaveValue(/^site_visit_/)
  await page.getByLabel('Key').fill('Not a key')
  await page.getByRole('button', { name: 'Make the workflow' }).click()
  await expect(page.getByText('Please fill this in.')).toBeVisible()
  await expect(page.getByText('Only small letters, digits and _')).toBeVisible()
  await page.getByLabel('Key').fill(key)
  await page.getByLabel('Name (Arabic)').fill(`زيارة ${key}`)
  await page.getByRole('button', { name: 'Make the workflow' }).click()

  await expect(page.getByRole('heading', { name: `Site visit ${key}` })).toBeVisible()
  await expect(page.locator('.office-edit__verdict')).toBeVisible()
  const id = Number(/workflows\/(\d+)/.exec(page.url())![1])
  // As text, as an expert would: the last state goes, and its transitions lead nowhere.
  const [draft] = await versionsOf(request, id)
  const whole = JSON.stringify(draft!.definition, null, 2)
  const broken = JSON.stringify({ ...draft!.definition, states: draft!.definition.states.slice(0, -1) }, null, 2)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const text = page.locator('.office-edit__text textarea')
  await text.fill(broken)
  await expect(page.locator('.office-edit__verdict')).toContainText('Errors')
  await expect(page.locator('.office-saved')).toContainText('Saved')
  await page.getByRole('tab', { name: /^Publish/ }).click()
  await expect(page.getByRole('heading', { name: 'What stops it' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish version 1' })).toBeDisabled()

  await page.getByRole('tab', { name: 'Design' }).click()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await text.fill(whole)
  await expect(page.locator('.office-edit__verdict')).toContainText('Nothing is wrong')
  await expect(page.locator('.office-saved')).toContainText('Saved')
  await page.reload()
  await isAwake(page, '.office-workflow [role=tabpanel]')
  await expect(page.locator('.office-saved')).toContainText('version 1')
  await page.getByRole('tab', { name: /^Publish/ }).click()
  await expect(page).toHaveURL(/tab=publish/)
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is published', { exact: true })).toBeVisible()
  expect((await versionsOf(request, id))[0]!.state).toBe('published')
})

test('running transactions are moved as the plan says, with a state that is called otherwise', async ({ page, request }) => {
  // The standard workflow is the one that transactions of this office follow.
  const { docs } = await ask(request, 'admin', 'GET', '/workflows?where[key][equals]=default')
  const id = docs[0].id as number
  const waiting = await take(request, {}, [{ by: 'editor', to: 'submitted' }])
  await draftWithout(request, id, 'submitted')
  const [draft, before] = await versionsOf(request, id)
  await openTab(page, id, 'publish')
  await expect(page.getByText(/differences/).first()).toBeVisible()
  const card = page.getByRole('region', { name: new RegExp(`Version ${before!.number}: \\d+ running`) }).first()
  const stuck = card.getByRole('row', { name: new RegExp(`Submitted.*stay on version ${before!.number}`) })
  await expect(stuck).toBeVisible()
  await card.getByLabel(/"Submitted" becomes/).selectOption('submitted_new')
  await expect(stuck).toHaveCount(0)
  await card.getByRole('checkbox', { name: 'Move these after publishing' }).check()

  // Somebody takes in more work while the plan is being looked at: the plan is old, and nothing is moved.
  await take(request, {}, [{ by: 'editor', to: 'submitted' }])
  await page.getByRole('button', { name: `Publish version ${draft!.number}` }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('are moved to it')
  await dialog.getByRole('button', { name: `Publish version ${draft!.number}` }).click()
  await expect(page.getByText(`Version ${draft!.number} is published`, { exact: true })).toBeVisible()
  await expect(page.getByText('Transactions have changed since you looked')).toBeVisible()
  await page.getByRole('button', { name: /^Move \d+ transactions/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Move \d+ transactions/ }).click()
  await expect(page.getByText(new RegExp(`moved to version ${draft!.number}`))).toBeVisible()
  expect((await ask(request, 'admin', 'GET', `/transactions/${waiting.id}`)).status).toBe('submitted_new')

  // Back to the words that the other tests know.
  await ask(request, 'admin', 'PUT', `/workflows/${id}/configure`, { definition: before!.definition })
  const { number } = await ask(request, 'admin', 'POST', `/workflows/${id}/publish`, {})
  const mapping = { submitted_new: 'submitted' }
  const { plan } = await ask(request, 'admin', 'POST', `/workflows/${id}/migrate`, { from: draft!.number, to: number, mapping })
  await ask(request, 'admin', 'POST', `/workflows/${id}/migrate`, { from: draft!.number, to: number, mapping, fingerprint: plan.fingerprint, dryRun: false })
})

test('two administrators at one draft: the second decides whose holds', async ({ page, request }) => {
  const { id } = await published(request)
  await openTab(page, id, 'design')
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await draftWithout(request, id)
  const text = page.locator('.office-edit__text textarea')
  await text.fill((await text.inputValue()).replace('"colour": "grey"', '"colour": "blue"'))
  await expect(page.getByRole('alert').filter({ hasText: 'Somebody else changed this draft' })).toBeVisible()
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByRole('dialog')).toContainText('colour')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.locator('.office-saved')).toContainText('Saved')
  const [draft] = await versionsOf(request, id)
  expect(JSON.stringify(draft!.definition)).toContain('"colour":"blue"')
  expect(JSON.stringify(draft!.definition)).not.toContain('on_hold_new')
})

test('versions are looked at and compared; one is used for the draft', async ({ page, request }) => {
  const { id } = await published(request)
  await draftWithout(request, id)
  await openTab(page, id, 'versions')
  await expect(page.getByText(/\d+ differences/)).toBeVisible()
  await expect(page.locator('.office-differences .is-removed').first()).toContainText('Removed')
  await expect(page.locator('.office-differences .is-added').first()).toContainText('Added')
  await page.getByRole('button', { name: 'Look at version 1' }).click()
  await expect(page.getByRole('heading', { name: 'Version 1, for reading' })).toBeVisible()
  await page.getByRole('button', { name: 'Use for the draft: version 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace the draft' }).click()
  await expect(page.locator('.office-saved')).toContainText('Saved')
  expect(JSON.stringify((await versionsOf(request, id))[0]!.definition)).not.toContain('on_hold_new')
})

test('a definition is tried by keyboard, refused with the reason, and taken back', async ({ page, request }) => {
  const { id } = await published(request)
  await openTab(page, id, 'design')
  const tabs = page.getByRole('tab')
  await tabs.first().focus()
  for (const name of ['Versions', 'Publish', 'Try']) {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name, exact: false }).and(page.locator('[aria-selected=true]'))).toBeFocused()
  }
  const stands = page.locator('.office-trial [role=status]').first()
  await expect(stands).toHaveText('Draft')
  await page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'comment' })).toBeVisible()
  await page.getByRole('button', { name: 'Submit', exact: true }).press('Enter')
  await expect(stands).toHaveText('Submitted')
  await expect(page.locator('.office-timeline')).toContainText('Status changed from Draft to Submitted')
  await page.getByLabel('Person').selectOption({ label: await page.getByLabel('Person').locator('option', { hasText: '(Client)' }).first().innerText() })
  await expect(page.locator('.office-refused').first()).toContainText('Not possible')
  await page.getByRole('button', { name: 'One step back' }).press('Enter')
  await expect(stands).toHaveText('Draft')

  const real = await take(request, {}, [{ by: 'editor', to: 'submitted' }])
  await page.getByText('The sample', { exact: true }).click()
  await page.getByLabel('Begin with a real one').fill(real.reference)
  await page.getByRole('button', { name: 'Take a copy' }).click()
  await expect(page.getByText(`A copy of ${real.reference}`)).toBeVisible()
  await expect(stands).toHaveText('Submitted')
  expect((await ask(request, 'admin', 'GET', `/transactions/${real.id}`)).rev).toBe(real.rev)
})

test('a draft is simulated over what was recorded; the steps taken are in the history', async ({ page, request }) => {
  const { docs } = await ask(request, 'admin', 'GET', '/workflows?where[key][equals]=default')
  const id = docs[0].id as number
  const done = await take(request, {}, [{ by: 'editor', to: 'submitted' }])
  await openTab(page, id, 'simulate')
  await page.getByRole('button', { name: 'Simulate' }).click()
  await expect(page.locator('.office-outcome .office-figures')).toBeVisible()
  await expect(page.getByText('Recorded steps')).toBeVisible()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('link', { name: done.reference })).toBeVisible()
})

test('in Arabic, from right to left', async ({ page, context, baseURL, request }) => {
  const { id } = await published(request)
  await draftWithout(request, id)
  await context.addCookies([{ name: 'payload-lng', value: 'ar', url: baseURL! }])
  await openTab(page, id, 'publish')
  await expect(page.locator('html')).toHaveAttribute('dir', /rtl/i)
  await expect(page.getByRole('tab', { name: 'النشر' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.office-differences .is-added').first()).toContainText('أُضيف')
  await page.getByRole('tab', { name: 'النشر' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: 'التجربة' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'ما يمكن عمله الآن' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('every part can be used by everybody', async ({ page, request }) => {
  const { id } = await published(request)
  await draftWithout(request, id)
  await page.goto(list)
  await expect(page.getByRole('heading', { name: 'Workflows' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.goto(`${list}/create`)
  await expect(page.getByRole('heading', { name: 'New workflow' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  for (const tab of ['design', 'versions', 'publish', 'try', 'simulate', 'history', 'analytics']) {
    await openTab(page, id, tab)
    if (tab === 'simulate') {
      await page.getByRole('button', { name: 'Simulate' }).click()
      await expect(page.locator('.office-simulate [aria-live] > *').first()).toBeVisible()
    }
    expect([tab, await seriousFaults(page)]).toEqual([tab, []])
  }
})

test.describe('others', () => {
  test.use({ storageState: stateOf('editor') })
  test('find nothing here', async ({ page, request }) => {
    const { id } = await published(request)
    for (const address of [list, `${list}/create`, `${list}/${id}`, '/admin/collections/workflow-versions']) {
      await page.goto(address)
      await expect(page.locator('.office-workflow, .office-workflows, .office-new-workflow')).toHaveCount(0)
      await expect(page.getByText(/not found|nothing found|unauthor/i).first()).toBeVisible()
    }
  })
})
