import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { ask, expect, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

type Definition = { states: { key: string }[]; transitions: { key: string; from: string[]; to: string }[]; approvals?: { key: string; approved: string }[] }

let made = 0

/** A draft like the engineering template, and its page with the editor open. */
async function openEditor(page: Page, request: APIRequestContext) {
  const key = `editor_${process.pid}_${Date.now().toString(36)}_${(made += 1)}`
  const { doc } = await ask(request, 'admin', 'POST', '/workflows', { key, nameEn: `Drawings ${key}`, nameAr: `مخططات ${key}`, template: 'engineering_submission' })
  await page.goto(`/admin/collections/workflows/${doc.id}?tab=design`)
  await expect(page.locator('[data-flow="state:checking"]')).toBeVisible()
  return doc.id as number
}

async function draftOf(request: APIRequestContext, id: number): Promise<Definition> {
  const { docs } = await ask(request, 'admin', 'GET', `/workflows/${id}/history`)
  return docs[0].definition
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('.office-edit').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['flow'] ?? null)
const said = (page: Page) => page.locator('.office-edit > [role=status]')

test('a workflow is changed with the keyboard alone', async ({ page, request }) => {
  const id = await openEditor(page, request)
  const type = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

  // Along the drawing: one stop for the Tab key, the arrows reach everything.
  await page.locator('[data-flow][tabindex="0"]').focus()
  const met = new Set([await focused(page)])
  for (let step = 0; step < 11; step++) {
    await type('ArrowRight')
    met.add(await focused(page))
  }
  expect(met.size).toBe(12)

  // Open, into the form, another name, and back.
  await type('Home', 'Enter', 'Enter')
  await expect(page.getByRole('textbox', { name: 'English' })).toBeFocused()
  await page.keyboard.type(' drawings')
  await expect(page.locator('[data-flow="state:preparing"]')).toContainText('drawings')
  await type('Escape')
  expect(await focused(page)).toBe('state:preparing')
  await type('Control+z')
  await expect(page.locator('[data-flow="state:preparing"]')).not.toContainText('drawings')
  await expect(said(page)).toHaveText('Undone.')

  // A state, and a transition to it.
  await page.getByRole('button', { name: 'Add state' }).focus()
  await type('Enter')
  await expect(page.getByRole('textbox', { name: 'English' })).toBeFocused()
  await type('Control+a')
  await page.keyboard.type('Printed')
  await page.getByRole('button', { name: 'From the words' }).focus()
  await type('Enter')
  await expect(said(page)).toHaveText('The key is now printed.')
  await expect(page.locator('[data-flow="state:printed"]')).toContainText('Errors')
  await page.getByRole('button', { name: 'Add transition' }).focus()
  await type('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('From').selectOption('checking')
  await dialog.getByLabel('To', { exact: true }).selectOption('printed')
  await dialog.getByRole('button', { name: 'Add', exact: true }).focus()
  await type('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(said(page)).toContainText('Added')

  // Removing says what goes with it, and can be thought better of.
  await page.locator('[data-flow="transition:send"]').focus()
  await type('Delete')
  await expect(dialog).toContainText('Approval: Check by a second engineer')
  await type('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await focused(page)).toBe('transition:send')
  await type('Delete')
  await dialog.getByRole('button', { name: 'Remove' }).focus()
  await type('Enter')
  await expect(page.locator('[data-flow="transition:send"]')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Transitions' })).toBeFocused()
  await type('Control+z')
  await expect(page.locator('[data-flow="transition:send"]')).toHaveCount(1)

  await expect
    .poll(async () => (await draftOf(request, id)).transitions.filter(({ to }) => to === 'printed').map(({ from }) => from))
    .toEqual([['checking']])
})

test('a key is changed everywhere, and a finding leads to its element', async ({ page, request }) => {
  const id = await openEditor(page, request)
  await page.locator('[data-flow="transition:send"]').click()
  const key = page.getByLabel('Key', { exact: true })
  await key.fill('Not a key')
  await key.press('Enter')
  await expect(key).toHaveAttribute('aria-invalid', 'true')
  await key.fill('forward')
  await key.press('Enter')
  await expect.poll(async () => (await draftOf(request, id)).approvals?.[0]?.approved).toBe('forward')

  const condition = page.getByRole('textbox', { name: 'Condition', exact: true })
  await condition.fill('fields.revision > "three"')
  await expect(page.locator('.office-edit__wrong')).toContainText('not right at character 1')
  await page.getByRole('navigation', { name: 'Parts of the workflow' }).getByRole('button', { name: /^States/ }).click()
  await page.getByRole('navigation', { name: 'Parts of the workflow' }).getByRole('button', { name: /^Findings/ }).click()
  await page.getByRole('button', { name: /EXPRESSION_TYPE/ }).first().click()
  await expect(condition).toHaveValue('fields.revision > "three"')
  await condition.fill('has(fields.revision) && fields.revision > 3')
  await expect(page.locator('.office-edit__right').first()).toContainText('Reads well')
})

test('a transition is drawn from one state to another', async ({ page, request }) => {
  await openEditor(page, request)
  const from = page.locator('[data-flow="state:accepted"]')
  await from.hover()
  const grip = (await page.locator('[data-id="state:accepted"] .office-flow__grip').boundingBox())!
  const goal = (await page.locator('[data-flow="state:revising"]').boundingBox())!
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(goal.x + 20, goal.y + 12, { steps: 5 })
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByRole('heading', { name: /^Transition/ })).toContainText('Step 7')
  await expect(page.getByRole('group', { name: 'From' }).getByRole('checkbox', { name: 'Accepted' })).toBeChecked()
})

test('as text, a mistake is named by its line', async ({ page, request }) => {
  await openEditor(page, request)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const text = page.locator('.office-edit__text textarea')
  const whole = await text.inputValue()
  const line = whole.split('\n').findIndex((each) => each.includes('"kind": "initial"')) + 1
  await text.fill(whole.replace('"kind": "initial",', '"kind": "initial",,'))
  await expect(page.getByText(`Line ${line}, column`)).toBeVisible()
  await page.getByRole('button', { name: `Go to line ${line}` }).click()
  expect(await text.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))).toContain('"initial",,')
  await text.fill(whole.replace('"kind": "initial"', '"kind": "beginning"'))
  await expect(page.getByRole('button', { name: new RegExp(`^Line ${line}.*SHAPE`) })).toBeVisible()
  await text.fill(whole)
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await expect(page.locator('[data-flow="state:checking"]')).toBeVisible()
})

test('the editor is there for everybody: no fault in the drawing, the forms and the text', async ({ page, request }) => {
  await openEditor(page, request)
  expect(await faults(page)).toEqual([])
  await page.locator('[data-flow="transition:submit"]').click()
  await expect(page.getByRole('textbox', { name: 'Condition', exact: true })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('navigation', { name: 'Parts of the workflow' }).getByRole('button', { name: /^Service times/ }).click()
  await page.getByRole('button', { name: /^Our part within/ }).click()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  expect(await faults(page)).toEqual([])
})
