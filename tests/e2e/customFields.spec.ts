import { ask, expect, newNumber, stateOf, test } from './office.ts'

test.use({ storageState: stateOf('editor') })

test('the fields of a workflow are filled in on the form, and what is wrong is said beside the field', async ({ page, request }) => {
  const number = newNumber()
  await page.goto('/admin/collections/transactions/create')
  await page.locator('.office-workflow-picker select').selectOption({ label: 'Engineering submission' })
  const fields = page.locator('.office-custom-fields')
  const drawing = fields.getByLabel(/^Drawing number/)
  await drawing.fill('nodash')
  await page.locator('#field-externalReference').fill(number)
  await page.locator('#field-clientName').fill('Browser Test Co.')
  await page.getByLabel(/^Type/).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(fields.getByRole('alert')).toContainText('A drawing number has a dash')
  await expect(drawing).toHaveAttribute('aria-invalid', 'true')
  await expect(drawing).toHaveValue('nodash')

  await drawing.fill('A-77')
  await expect(fields.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/transactions\/\d+/)
  const found = await ask(request, 'editor', 'GET', `/transactions?where[externalReference][equals]=${number}`)
  expect(found.docs[0].customFields).toMatchObject({ drawing_number: 'A-77' })
})
