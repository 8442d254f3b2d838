import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** `within`: selectors of the parts that are looked at, else the whole page. `serious`: slighter faults are let go. */
type Look = { within?: string | readonly string[]; serious?: boolean }

/**
 * What keeps people from reading the page as it stands now, in the dark and in the light, one line a fault; in the end
 * the page is light. Themes are a matter of one attribute in the admin UI and of what the browser prefers elsewhere, so
 * the page is not loaded again for each.
 */
export async function faultsOf(page: Page, { within = [], serious = false }: Look = {}): Promise<string[]> {
  const faults: string[] = []
  for (const theme of ['dark', 'light'] as const) {
    await turnTo(page, theme)
    const builder = [within].flat().reduce((axe, part) => axe.include(part), new AxeBuilder({ page }).withTags(rules))
    const { violations } = await builder.analyze()
    for (const { id, impact, nodes } of violations) {
      if (serious && impact !== 'serious' && impact !== 'critical') continue
      faults.push(`${theme}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    }
  }
  return faults
}

/** Colours that fade are waited for: half faded they have no contrast. */
async function turnTo(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.evaluate((name) => {
    const root = document.documentElement
    if (root.hasAttribute('data-theme')) root.setAttribute('data-theme', name)
  }, theme)
  await page.waitForFunction(() => !document.getAnimations().some((each) => each instanceof CSSTransition && each.playState === 'running'))
}
