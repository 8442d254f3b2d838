import { ask, expect, stateOf, test } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('admin') })

const templates = '/admin/collections/report-templates'
const good = '<h1>{{ report.title }}</h1>\n{% for section in sections %}<h2>{{ section.heading }}</h2>{{ section.table }}{% endfor %}'

test('a report template is written beside its print; a mistake is named by its line, and refused on saving', async ({ page, request }) => {
  const name = `Letterhead ${Date.now().toString(36)}`
  await page.goto(`${templates}/create`)
  const preview = page.getByRole('region', { name: 'As it is printed' })
  const printed = preview.getByRole('img', { name: /First page of a report/ })
  // A new one begins with the page of the release, printed.
  await expect(printed).toBeVisible({ timeout: 60_000 })
  const first = await printed.getAttribute('src')
  await page.getByLabel('Name', { exact: true }).fill(name)
  const code = page.getByRole('textbox', { name: 'Page', exact: true })
  await code.fill(good)
  await expect.poll(() => printed.getAttribute('src'), { timeout: 60_000 }).not.toBe(first)
  await expect(preview.getByRole('status')).toHaveText('')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page).toHaveURL(/report-templates\/\d+$/)
  const id = Number(page.url().split('/').at(-1))
  await expect(printed).toBeVisible({ timeout: 60_000 })

  // Saved at once, before it was printed: the server names line and reason.
  await code.fill('<h1>{{ report.title }}</h1>\n\n<p>{{ report.titel }}</p>')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  await expect(code).toHaveAccessibleDescription(/Line 3.*report\.titel/)
  await expect(page.getByRole('tab', { name: /Page/ })).toContainText('1')
  await expect(preview.getByRole('status')).toHaveText('The last page that could be printed')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  const stored = async () => (await ask(request, 'admin', 'GET', `/report-templates/${id}`)).body as string
  expect(await stored()).toBe(good)
  expect(await faultsOf(page, { within: '.office-report-template', serious: true })).toEqual([])

  // A name from the list goes where one wrote last.
  await code.fill('<h1></h1>')
  await code.press('Home')
  for (let step = 0; step < 4; step += 1) await code.press('ArrowRight')
  await page.getByRole('button', { name: /report\.title/ }).first().click()
  await expect(code).toHaveValue(/^<h1>\{\{ ?report\.title ?\}\}<\/h1>$/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(stored).toMatch(/^<h1>\{\{ ?report\.title ?\}\}<\/h1>$/)
  await expect(code).toHaveAttribute('aria-invalid', 'false')
  await ask(request, 'admin', 'DELETE', `/report-templates/${id}`)
})
